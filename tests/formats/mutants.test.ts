import { expect, it } from 'vitest';
import { InputError } from '#lib/base/errors.ts';
import { createRandom } from '#lib/base/random.ts';
import { formats, readFiles, writeMap, writtenFormats } from '#lib/formats/index.ts';
import { corpus } from './corpus/corpus.ts';
import { mutate } from './corpus/mutate.ts';

/** `ROUNDTABLE_MUTANTS=1000000` for the full test. */
const COUNT = Number(process.env['ROUNDTABLE_MUTANTS'] ?? 20_000);
const SEED = Number(process.env['ROUNDTABLE_SEED'] ?? 20_260_618);
/** Larger files mutate no otherwise than small ones, only more slowly. */
const LARGEST = 6_000;

const samples = formats.flatMap(({ sample }) => [sample.files()]);
const written = writtenFormats.map(({ id }) => [...writeMap(readFiles(samples[0]!).map, id)]);
const seeds = [...samples, ...written, ...corpus().map(({ files }) => [...files])].filter(
	(files) => files.length > 0 && files.every(({ bytes }) => bytes.length <= LARGEST)
);

it(
	`${COUNT} mutants of ${seeds.length} files are read or refused, and nothing else`,
	{ timeout: 3_600_000 },
	() => {
		const random = createRandom(SEED);
		const others = seeds.flat();
		const outcomes = new Map<string, number>();
		for (let turn = 0; turn < COUNT; turn++) {
			const seed = seeds[Math.floor(random() * seeds.length)]!;
			const which = Math.floor(random() * seed.length);
			const files = seed.map((file, index) => (index === which ? mutate(file, others, random) : file));
			let outcome = 'read';
			try {
				readFiles(files);
			} catch (error) {
				if (!(error instanceof InputError)) {
					const shown = files.map(
						({ name, bytes }) => `${name}: ${Buffer.from(bytes).toString('base64').slice(0, 4_000)}`
					);
					throw new Error(
						`Mutant ${turn} of seed ${SEED} was neither read nor refused:\n${shown.join('\n')}`,
						{ cause: error }
					);
				}
				outcome = error.code;
			}
			outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
		}
		expect(Object.keys(Object.prototype)).toEqual([]);
		// A good part still reads and a good part is refused, in many ways: otherwise this would prove little.
		expect(outcomes.get('read')).toBeGreaterThan(COUNT / 10);
		expect(outcomes.size).toBeGreaterThan(Math.min(20, COUNT / 100));
	}
);
