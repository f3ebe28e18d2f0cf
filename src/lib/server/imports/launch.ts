import { fork, spawn, type ChildProcess } from 'node:child_process';
import type { Socket } from 'node:net';
import type { Readable, Writable } from 'node:stream';
import { giveWay } from '../work/giveWay.ts';
import { programFile } from '../work/programFile.ts';

/** What is to be started. */
export interface Launch {
	readonly run: number;
	readonly program: string;
	readonly args: readonly string[];
}

/** What the launcher says of a run; each channel comes with its handle. */
export type LauncherWord = { readonly run: number } & (
	| { readonly pid: number }
	| { readonly channel: number }
	| { readonly code: number | null }
	| { readonly failed: string }
);

/** A process that was started, without environment. */
export interface Launched {
	readonly pid: number;
	readonly stdin: Writable;
	readonly stdout: Readable;
	readonly stderr: Readable;
	/** Its fourth channel. */
	readonly progress: Readable;
	/** With its exit code; null where a signal ended it. */
	readonly ended: Promise<number | null>;
}

/** Starts a program without environment. Throws where that cannot be. */
export function launch(program: string, args: readonly string[]): Promise<Launched> {
	// There no channel can be handed to another process.
	if (process.platform === 'win32') return launchHere(program, args);
	return launcher.launch(program, args);
}

function launchHere(program: string, args: readonly string[]): Promise<Launched> {
	const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe', 'pipe'], env: {} });
	return new Promise((resolve, reject) => {
		child.on('error', reject);
		child.on('spawn', () => {
			const { pid = 0, stdin, stdout, stderr, stdio } = child;
			giveWay(pid);
			const ended = new Promise<number | null>((done) => child.on('exit', done));
			resolve({ pid, stdin, stdout, stderr, progress: stdio[3] as Readable, ended });
		});
	});
}

interface Run {
	pid: number;
	readonly channels: Socket[];
	readonly ended: Promise<number | null>;
	readonly end: (code: number | null) => void;
	readonly start: (launched: Launched) => void;
	readonly fail: (error: Error) => void;
}

/** The launcher of this process: started when something is first to be launched, and ended with this process. */
class Launcher {
	#process: ChildProcess | undefined;
	readonly #runs = new Map<number, Run>();
	#count = 0;

	launch(program: string, args: readonly string[]): Promise<Launched> {
		const run = this.#count++;
		const launcher = (this.#process ??= this.#begin());
		return new Promise((start, fail) => {
			let end: Run['end'] = () => undefined;
			const ended = new Promise<number | null>((resolve) => (end = resolve));
			this.#runs.set(run, { pid: 0, channels: [], ended, end, start, fail });
			// Only work under way keeps this process.
			launcher.channel?.ref();
			launcher.send({ run, program, args } satisfies Launch);
		});
	}

	#begin(): ChildProcess {
		const { file, isBuilt } = programFile('launcher', 'imports');
		const execArgv = isBuilt ? [] : ['--import', 'tsx'];
		const launcher = fork(file, [], { execArgv, env: {}, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
		// What it starts gives way as it does.
		if (launcher.pid !== undefined) giveWay(launcher.pid);
		launcher.on('message', (word, handle) => this.#hear(word as LauncherWord, handle as Socket));
		const lose = (why: string) => {
			this.#process = undefined;
			for (const { fail, end } of this.#runs.values()) {
				fail(new Error(why));
				end(null);
			}
			this.#runs.clear();
		};
		launcher.on('error', (error) => lose(error.message));
		launcher.on('exit', (code) => lose(`The launcher ended with ${code}`));
		launcher.unref();
		return launcher;
	}

	#hear(word: LauncherWord, handle: Socket | undefined): void {
		const run = this.#runs.get(word.run);
		if (!run) return;
		if ('pid' in word) run.pid = word.pid;
		else if ('channel' in word) this.#take(run, word.channel, handle);
		else {
			if ('failed' in word) run.fail(new Error(word.failed));
			else run.end(word.code);
			this.#runs.delete(word.run);
			if (this.#runs.size === 0) this.#process?.channel?.unref();
		}
	}

	#take({ pid, channels, ended, start, fail }: Run, channel: number, handle: Socket | undefined): void {
		// A process that ends at once may have closed it before it was handed over.
		if (!handle) return fail(new Error(`Channel ${channel} of ${pid} was closed`));
		channels[channel] = handle;
		const [stdin, stdout, stderr, progress] = channels;
		if (stdin && stdout && stderr && progress) start({ pid, stdin, stdout, stderr, progress, ended });
	}
}

const launcher = new Launcher();
