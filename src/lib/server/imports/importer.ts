import { writeSync } from 'node:fs';
import { prepare } from '#lib/analysis/layouts/layOut.ts';
import { RoundtableError } from '#lib/base/errors.ts';
import { readFiles, type NamedFile } from '#lib/formats/index.ts';
import { describeImport } from '#lib/formats/preview/describeImport.ts';
import { toDocument } from '#lib/model/StakeholderMap.ts';
import { REFUSED, toRefusal, type ImportTask } from './protocol.ts';

/**
 * The process that reads the files of strangers: what is asked comes in on standard input, the answer goes to
 * standard output as JSON, the share done to the fourth channel. It knows no store, no network and no disk,
 * and whoever started it ends it when it takes too much.
 */
const PROGRESS = 3;

const input = Buffer.concat(await piecesOf(process.stdin));
const end = input.indexOf(10);
const task = JSON.parse(input.subarray(0, end).toString()) as ImportTask;
try {
	process.stdout.write(answer(task, filesOf(task, input.subarray(end + 1))));
} catch (error) {
	if (!(error instanceof RoundtableError)) throw error;
	process.stdout.write(JSON.stringify(toRefusal(error)));
	process.exitCode = REFUSED;
}

function answer({ task, id, title, mapping, hash }: ImportTask, files: readonly NamedFile[]): string {
	const result = readFiles(files, {
		id,
		title,
		mapping,
		isLook: task === 'preview',
		progress: createTell()
	});
	const preview = { ...describeImport(result, result.format.id), hash };
	if (task === 'preview') return JSON.stringify(preview);
	const { issues, counts } = preview;
	return JSON.stringify({ document: toDocument(prepare(result.map)), issues, counts });
}

function filesOf({ files }: ImportTask, bytes: Uint8Array): NamedFile[] {
	let at = 0;
	return files.map(({ name, length }) => {
		const own = bytes.subarray(at, at + length);
		at += length;
		return { name, bytes: own };
	});
}

/** Tells of the share done, a hundredth at a time. */
function createTell(): (share: number) => void {
	let told = -1;
	return (share) => {
		const percent = Math.floor(share * 100);
		if (percent <= told) return;
		told = percent;
		try {
			writeSync(PROGRESS, `${percent}\n`);
		} catch {
			// Whoever listened has gone; the work is ended by its parent, not by this.
			told = 100;
		}
	};
}

async function piecesOf(stream: NodeJS.ReadStream): Promise<Buffer[]> {
	const pieces: Buffer[] = [];
	for await (const piece of stream) pieces.push(piece as Buffer);
	return pieces;
}
