import { readHostileFiles, watchHostileFiles } from '../hostileFiles.js';
import { liveFormulas } from '../formulas.js';
import { importKills } from '../importKills.js';
import { readMutants } from '../mutants.js';
import { has, ms, skipped, suite } from '../suites.js';

const dirty = 'tests/formats/nothingVanishes.test.ts';
const trips = 'tests/formats/roundTrip.test.ts';

/** Imports and exports. */
export const files = [
	{
		goal: 'G19',
		what: 'hostile files come to what the table says',
		held: [['tests/formats/corpus.test.ts', 'all of them, read in one process']],
		full: [
			['every hostile file in a process of its own: 1 s, 512 MB', hostile],
			[
				'its system calls: nothing opened but the program, nobody spoken with, nothing started or written',
				calls
			]
		]
	},
	{
		goal: 'G20',
		what: 'mutated files are read or refused, and nothing else',
		held: [['tests/formats/mutants.test.ts', '20,000 mutants']],
		full: [['1,000,000 mutants read or refused, each within 1 s and 512 MB', mutants]],
		missing: 'no fuzzer that is guided by coverage'
	},
	{
		goal: 'G21',
		what: 'nothing vanishes silently',
		held: [[dirty, 'every format that is read']],
		full: [
			[
				'10,000 dirty graphs a format: imported and reported make the total',
				suite(dirty, { ROUNDTABLE_DIRTY: '10000' }, 'nothing vanished')
			]
		]
	},
	{
		goal: 'G22',
		what: 'what is written is read again the same, also elsewhere',
		held: [
			[trips, '40 maps a format'],
			[
				'tests/formats/openElsewhere.test.ts',
				'networkx, igraph, R and the published schemas, where installed'
			]
		],
		full: [
			['10,000 made maps a format come back', suite(trips, { ROUNDTABLE_TRIPS: '10000' }, 'all came back')]
		]
	},
	{
		goal: 'G23',
		what: 'no live formula leaves',
		held: [
			['tests/formats/hostile.test.ts', '15 leads in a table'],
			['tests/formats/xlsx/writeWorkbook.test.ts', '7 in a workbook']
		],
		full: [['80 leads in names, notes and columns: no formula in LibreOffice', formulas]],
		missing: 'names of sheets, which are ours'
	},
	{
		goal: 'G24',
		what: 'an import is one step that can be undone',
		held: [
			['tests/formats/mapping/mapping.test.ts', 'undone as one'],
			['tests/e2e/faults.spec.ts', '3 kills of the server during an import; one event to who follows']
		],
		full: [['200 kills of the server during an import: all of it or nothing', killsOfImports]]
	}
];

async function formulas() {
	if (!has('soffice', '--version')) return skipped('LibreOffice is not installed');
	const { texts, files, live } = await liveFormulas();
	return { ok: live.length === 0, measured: [`${texts} texts in ${files} files`, ...live].join(', ') };
}

async function killsOfImports() {
	const { kills, done, wrong } = await importKills(200);
	return {
		ok: wrong.length === 0,
		measured: [`${kills} kills, ${done} were done already`, ...wrong].join(', ')
	};
}

async function calls() {
	if (!has('strace')) return skipped('strace is not installed');
	const { files, wrong } = await watchHostileFiles();
	return {
		ok: wrong.length === 0,
		measured: [`${files} files, none goes beyond`, ...wrong].slice(wrong.length > 0 ? 1 : 0).join(', ')
	};
}

async function hostile() {
	const { files, wrong, slowest, largest } = await readHostileFiles();
	return {
		ok: wrong.length === 0 && slowest.value < 1_000 && largest.value < 512,
		measured: [
			`${files} files`,
			`at most ${ms(slowest.value)} of processor (${slowest.name})`,
			`${largest.value.toFixed(0)} MB (${largest.name})`,
			...wrong
		].join(', ')
	};
}

async function mutants() {
	const { done, failed, slowest, which, megabytes } = await readMutants(1_000_000);
	const most = `at most ${ms(slowest)} of processor (${which}), ${megabytes.toFixed(0)} MB`;
	return {
		ok: failed.length === 0 && slowest < 1_000 && megabytes < 512,
		measured: [`${done} mutants`, most, ...failed].join(', ')
	};
}
