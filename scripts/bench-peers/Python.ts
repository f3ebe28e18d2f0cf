import { spawn, spawnSync, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { createInterface } from 'node:readline';

/** The one for which Debian installs its packages. */
const PYTHON = '/usr/bin/python3';

export const hasPythonPeers = (): boolean =>
	spawnSync(PYTHON, ['-c', 'import igraph, networkx']).status === 0;

/** Longest that one call may take, so that the comparison ends. */
const CALL_MS = 180_000;

/** A long-lived Python with igraph and networkx that answers line by line (`peers.py`). */
export class Python {
	#child: ChildProcessWithoutNullStreams;
	#lines: AsyncIterator<string>;
	#loaded: object | undefined;

	constructor() {
		[this.#child, this.#lines] = start();
	}

	/** Hands over a network; answers the versions. */
	async load(graph: object): Promise<Record<string, string>> {
		this.#loaded = { load: graph };
		return (await this.ask(this.#loaded))!;
	}

	/** The answer; undefined when it has not come in time: then another Python takes over. */
	async ask<T>(request: object): Promise<T | undefined> {
		const child = this.#child;
		const timer = setTimeout(() => child.kill('SIGKILL'), CALL_MS);
		child.stdin.write(`${JSON.stringify(request)}\n`);
		const { value, done } = await this.#lines.next();
		clearTimeout(timer);
		if (!done) return JSON.parse(value as string) as T;
		[this.#child, this.#lines] = start();
		if (this.#loaded) await this.ask(this.#loaded);
		return undefined;
	}

	close(): void {
		this.#child.kill();
	}
}

function start(): [ChildProcessWithoutNullStreams, AsyncIterator<string>] {
	// Threads of the matrix library that wait for work would count as work.
	const env = { ...process.env, OPENBLAS_NUM_THREADS: '1', OMP_NUM_THREADS: '1' };
	const child = spawn(PYTHON, [new URL('peers.py', import.meta.url).pathname], { env });
	child.stderr.pipe(process.stderr);
	// One that has died is noticed where its answer is missing.
	child.stdin.on('error', () => {});
	return [child, createInterface(child.stdout)[Symbol.asyncIterator]()];
}
