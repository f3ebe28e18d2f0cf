import { InputError } from '#lib/base/errors.ts';
import { createRandom } from '#lib/base/random.ts';
import { formats, readFiles, writeMap, writtenFormats, type NamedFile } from '#lib/formats/index.ts';
import { corpus } from './corpus.ts';
import { mutate } from './mutate.ts';

/** Larger files mutate no otherwise than small ones, only more slowly. */
const LARGEST = 6_000;

/** What mutants are made of: every sample, one map in every format that is written, and the hostile files. */
export function mutantSeeds(): NamedFile[][] {
	const samples = formats.map(({ sample }) => [...sample.files()]);
	const written = writtenFormats.map(({ id }) => [...writeMap(readFiles(samples[0]!).map, id)]);
	return [...samples, ...written, ...corpus().map(({ files }) => [...files])].filter(
		(files) => files.length > 0 && files.every(({ bytes }) => bytes.length <= LARGEST)
	);
}

/** Files with something changed by chance, the same ones for the same seed. */
export function* mutants(count: number, seed: number): Generator<NamedFile[]> {
	const random = createRandom(seed);
	const seeds = mutantSeeds();
	const others = seeds.flat();
	for (let turn = 0; turn < count; turn++) {
		const files = seeds[Math.floor(random() * seeds.length)]!;
		const which = Math.floor(random() * files.length);
		yield files.map((file, index) => (index === which ? mutate(file, others, random) : file));
	}
}

/** `read`, or the code of the refusal. Throws whatever else comes of the files, and shows them. */
export function outcomeOf(files: readonly NamedFile[]): string {
	try {
		readFiles(files);
		return 'read';
	} catch (error) {
		if (error instanceof InputError) return error.code;
		const shown = files.map(({ name, bytes }) => `${name}: ${Buffer.from(bytes).toString('base64')}`);
		throw new Error(`Neither read nor refused:\n${shown.join('\n').slice(0, 8_000)}`, { cause: error });
	}
}
