import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';

export const hasStrace = spawnSync('strace', ['-V']).status === 0;

/** What a run of a program came to. */
export interface Run {
	readonly status: number | null;
	readonly signal: NodeJS.Signals | null;
	readonly stdout: string;
	readonly stderr: string;
	/** What of each edit was acknowledged: its place, by its id. */
	readonly acknowledged: ReadonlyMap<string, number>;
}

/** Which system calls on which files of the folder are watched, and what befalls one of them. */
export interface Watched {
	readonly calls: string;
	readonly files: readonly string[];
	/** As strace says it, such as `error=EIO:when=3`. */
	readonly inject?: string;
	/** Where the calls are written down, each with its file. */
	readonly trace?: string;
}

/** Runs a bundled program on a folder under strace; it prints `edit-…` and a place for what was acknowledged. */
export async function runUnderStrace(
	parameters: readonly [script: string, folder: string, ...more: string[]],
	{ calls, files, inject, trace = '/dev/null' }: Watched
): Promise<Run> {
	const paths = files.flatMap((name) => ['-P', join(parameters[1], name)]);
	const faults = inject === undefined ? [] : ['-e', `inject=${calls}:${inject}`];
	// Strace counts the calls of each thread by themselves: what Node does beside its own is done by one.
	const how = [
		'-f',
		'-qq',
		'-y',
		'-E',
		'UV_THREADPOOL_SIZE=1',
		'-o',
		trace,
		...paths,
		'-e',
		`trace=${calls}`,
		...faults
	];
	const child = spawn('strace', [...how, process.execPath, ...parameters], {
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let [stdout, stderr] = ['', ''];
	child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
	child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
	const [status, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve) =>
		child.once('close', (code, by) => resolve([code, by]))
	);
	// What was cut off in its middle was not said.
	const lines = stdout.slice(0, stdout.lastIndexOf('\n')).split('\n');
	const acknowledged = new Map(
		lines
			.filter((line) => line.startsWith('edit-'))
			.map((line) => [line.slice(0, line.indexOf(' ')), Number(line.slice(line.indexOf(' ')))])
	);
	return { status, signal, stdout, stderr, acknowledged };
}
