import { spawn, spawnSync, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { createInterface } from 'node:readline';

/** The one for which Debian installs its packages. */
const PYTHON = '/usr/bin/python3';

export const hasPythonPeers = (): boolean =>
	spawnSync(PYTHON, ['-c', 'import igraph, networkx']).status === 0;

/** A long-lived Python with igraph and networkx that answers line by line (`peers.py`). */
export class Python {
	readonly #child: ChildProcessWithoutNullStreams;
	readonly #lines: AsyncIterator<string>;

	constructor() {
		// Threads of the matrix library that wait for work would count as work.
		const env = { ...process.env, OPENBLAS_NUM_THREADS: '1', OMP_NUM_THREADS: '1' };
		this.#child = spawn(PYTHON, [new URL('peers.py', import.meta.url).pathname], { env });
		this.#child.stderr.pipe(process.stderr);
		this.#lines = createInterface(this.#child.stdout)[Symbol.asyncIterator]();
	}

	/** The answer; undefined when it has not come within `limit` milliseconds, after which this Python is dead. */
	async ask<T>(request: object, limit = 120_000): Promise<T | undefined> {
		const timer = setTimeout(() => this.#child.kill('SIGKILL'), limit);
		this.#child.stdin.write(`${JSON.stringify(request)}\n`);
		const { value, done } = await this.#lines.next();
		clearTimeout(timer);
		return done ? undefined : (JSON.parse(value as string) as T);
	}

	close(): void {
		this.#child.kill();
	}
}
