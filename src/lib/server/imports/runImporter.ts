import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { InputError, StoppedError } from '#lib/base/errors.ts';
import type { NamedFile } from '#lib/formats/index.ts';
import { programFile } from '../work/programFile.ts';
import { launch, type Launched } from './launch.ts';
import { fromRefusal, REFUSED, type ImportTask, type Refusal } from './protocol.ts';

export interface ImportLimits {
	readonly seconds: number;
	/** Of the whole process, as the system counts it. */
	readonly megabytes: number;
	/** Of its answer. */
	readonly answerMegabytes: number;
}

/** What reading a file of 20 MB needs, with room to spare. */
export const IMPORT_LIMITS: ImportLimits = { seconds: 20, megabytes: 512, answerMegabytes: 96 };

/** Milliseconds between two looks at the memory of a process. */
const LOOK = 50;

export interface ImportRun {
	readonly signal?: AbortSignal | undefined;
	/** Told of the share done, from 0 to 1. */
	readonly progress?: ((share: number) => void) | undefined;
	readonly limits?: ImportLimits | undefined;
}

/**
 * Reads files in a process of its own, which has no environment, no right to files and an end: on time,
 * memory and the length of its answer. Answers with its JSON. Throws what the reader refuses, `import.tooSlow`,
 * `import.tooMuchMemory`, `import.tooLarge`, and `stopped` where `signal` says so; a fault of the
 * reader is an error that nobody expected.
 */
export async function runImporter(
	task: Omit<ImportTask, 'files'>,
	files: readonly NamedFile[],
	{ signal, progress, limits = IMPORT_LIMITS }: ImportRun = {}
): Promise<string> {
	const [program, args] = command(limits);
	const child = await launch(program, args);
	let reason: Error | undefined;
	let isOver = false;
	const end = (why: Error) => {
		reason ??= why;
		if (!isOver) kill(child);
	};
	const tooSlow = new InputError('import.tooSlow', { limit: limits.seconds });
	const clock = setTimeout(() => end(tooSlow), limits.seconds * 1000);
	const watch = setInterval(() => void look(child, limits, end), LOOK);
	const stop = () => end(new StoppedError());
	signal?.addEventListener('abort', stop, { once: true });
	if (signal?.aborted) stop();
	try {
		const answer = collect(child.stdout, limits.answerMegabytes * 1e6, () =>
			end(new InputError('import.tooLarge', { limit: limits.answerMegabytes }))
		);
		const complaint = collect(child.stderr, 8_000, () => undefined);
		child.progress.on('data', (piece: Buffer) => {
			const percent = Number(piece.toString().trim().split('\n').at(-1));
			if (Number.isFinite(percent)) progress?.(percent / 100);
		});
		// A process that ends before it has read everything breaks the pipe; why it ended is what counts.
		child.stdin.on('error', () => undefined);
		give(child, task, files);
		const code = await child.ended;
		isOver = true;
		const text = await answer;
		if (reason) throw reason;
		if (code === 0) return text;
		if (code === REFUSED) throw fromRefusal(JSON.parse(text) as Refusal);
		const words = await complaint;
		// The engine gives up by itself where its heap is full.
		if (/heap|allocation|out of memory/i.test(words))
			throw new InputError('import.tooMuchMemory', { limit: limits.megabytes });
		throw new Error(`The importer ended with ${code}: ${words.slice(0, 4_000)}`);
	} finally {
		clearTimeout(clock);
		clearInterval(watch);
		signal?.removeEventListener('abort', stop);
		for (const stream of [child.stdin, child.stdout, child.stderr, child.progress]) stream.destroy();
	}
}

/** How the reading process is started: as built, or in development from its source. */
function command({ megabytes }: ImportLimits): [string, string[]] {
	const { file, isBuilt } = programFile('importer', 'imports');
	// What lies outside of the heap takes the rest; a small young generation touches less memory, which takes time.
	const heap = [`--max-old-space-size=${Math.round(megabytes * 0.7)}`, '--max-semi-space-size=4'];
	return [process.execPath, [...heap, ...(isBuilt ? permissions(dirname(file)) : ['--import', 'tsx']), file]];
}

/** Nothing may be read but the program itself, nothing written, nothing started. */
function permissions(folder: string): string[] {
	const known = process.allowedNodeEnvironmentFlags;
	const flag = ['--permission', '--experimental-permission'].find((name) => known.has(name));
	if (!flag) return [];
	return [
		flag,
		'--no-warnings',
		`--allow-fs-read=${folder}/*`,
		`--allow-fs-read=${join(folder, '..', '..', 'package.json')}`
	];
}

function give({ stdin }: Launched, task: Omit<ImportTask, 'files'>, files: readonly NamedFile[]): void {
	const head: ImportTask = {
		...task,
		files: files.map(({ name, bytes }) => ({ name, length: bytes.length }))
	};
	stdin.write(`${JSON.stringify(head)}\n`);
	for (const { bytes } of files) stdin.write(bytes);
	stdin.end();
}

function kill({ pid }: Launched): void {
	try {
		process.kill(pid, 'SIGKILL');
	} catch {
		// It has just ended by itself.
	}
}

/** Ends a process that holds more than it may, where the system tells how much it holds. */
async function look({ pid }: Launched, limits: ImportLimits, end: (why: Error) => void): Promise<void> {
	if (process.platform !== 'linux') return;
	try {
		const pages = Number((await readFile(`/proc/${pid}/statm`, 'utf8')).split(' ')[1]);
		if (pages * 4096 > limits.megabytes * 1024 * 1024)
			end(new InputError('import.tooMuchMemory', { limit: limits.megabytes }));
	} catch {
		// It has just ended.
	}
}

function collect(stream: Readable, most: number, over: () => void): Promise<string> {
	const pieces: Buffer[] = [];
	let size = 0;
	return new Promise((resolve) => {
		stream.on('data', (piece: Buffer) => {
			size += piece.length;
			if (size > most) over();
			else pieces.push(piece);
		});
		stream.on('close', () => resolve(Buffer.concat(pieces).toString()));
	});
}
