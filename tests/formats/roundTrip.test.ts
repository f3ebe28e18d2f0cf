import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Loss } from '#lib/formats/format.ts';
import { formats, readFiles, writeMap, writtenFormats } from '#lib/formats/index.ts';
import type { Stakeholder, Tie } from '#lib/model/records.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { anyMap } from '../arbitraries.ts';

/** The same maps every time; `npm run test:full -- G22` makes 10,000. */
const MANY = process.env['ROUNDTABLE_TRIPS'];
const RUNS = { numRuns: Number(MANY ?? 40), seed: 20260618 };
const PATIENCE = MANY ? 36_000_000 : 30_000;
const complete = writtenFormats.filter(({ loses }) => loses.length === 0).map(({ id }) => id);
const networks = writtenFormats.filter(({ id }) => !complete.includes(id)).map(({ id }) => id);

describe('a map that is written and read again', () => {
	it('has formats that hold it whole', () => expect(complete).toEqual(['xlsx', 'folder', 'json']));

	it.each(complete)(
		'is the same map in %s, in a zip too',
		(id) => {
			fc.assert(
				fc.property(anyMap, (map) => {
					const files = writeMap(map, id);
					const again = readFiles(files);
					expect(again.map).toEqual(map);
					expect(again.issues).toEqual([]);
					const bytes = zipSync(Object.fromEntries(files.map((file) => [file.name, file.bytes])));
					expect(readFiles([{ name: 'm.zip', bytes }]).map).toEqual(map);
				}),
				// Workbooks take longest.
				{ ...RUNS, numRuns: id === 'xlsx' && !MANY ? 15 : RUNS.numRuns }
			);
		},
		PATIENCE
	);

	it.each(networks)(
		'is the same network with its attributes in %s, but for what that loses',
		(id) => {
			const { loses } = formats.find((format) => format.id === id)!;
			fc.assert(
				fc.property(anyMap, (map) => {
					const again = readFiles(writeMap(map, id));
					expect(again.format.id).toBe(id);
					const before = loses.includes('mixed') ? withoutMixture(map) : map;
					expect(networkOf(again.map, loses)).toEqual(networkOf(before, loses));
					if (!loses.includes('attributes')) expect(keptOf(map, again.map)).toEqual(keptOf(map, map));
				}),
				RUNS
			);
		},
		PATIENCE
	);

	it(
		'is sound in every format that is written',
		() => {
			fc.assert(
				fc.property(anyMap, fc.constantFrom(...writtenFormats.map(({ id }) => id)), (map, format) => {
					const { map: again } = readFiles(writeMap(map, format));
					expect(readFiles(writeMap(again, 'json')).issues).toEqual([]);
				}),
				RUNS
			);
		},
		PATIENCE
	);
});

/** What must come back: who is tied to whom how, and what is said of both, as far as the format holds it. */
function networkOf(map: StakeholderMap, loses: readonly Loss[]) {
	const keys = new Map(
		[...map.stakeholders.values()].map((one, index) => [one.id, loses.includes('ids') ? index : one.id])
	);
	return {
		stakeholders: [...map.stakeholders.values()].map((one) => [keys.get(one.id), ...said(one, loses)]),
		ties: [...map.ties.values()]
			.map((tie) => JSON.stringify([keys.get(tie.from), keys.get(tie.to), ...saidOfTie(tie, loses)]))
			.sort()
	};
}

function said({ name, nameFr, kind }: Stakeholder, loses: readonly Loss[]): unknown[] {
	return [
		// Where names are ids, the same name twice is told apart.
		...(loses.includes('ids') ? [] : [loses.includes('sameNames') ? name.replace(/ \(\d+\)$/, '') : name]),
		...(loses.includes('names') ? [] : [nameFr]),
		...(loses.includes('kinds') || loses.includes('attributes') ? [] : [kind])
	];
}

/** Names that our own fields go by in general formats. */
const OURS =
	/^(id|label|name_fr|short_name|kind|jurisdiction|description|website|source_text|confidence|sensitivity|custodian|community_labels|x|y|colou?r|type|parent|index|vx|vy|directed|key|from|to)$/;

/** What the stakeholders of a map say in columns of their own, as another map has it; blanks alone say nothing. */
function keptOf(map: StakeholderMap, other: StakeholderMap) {
	return [...map.stakeholders.values()].map(({ id, attributes = [] }) => {
		const held = new Map(other.stakeholders.get(id)?.attributes?.map(({ name, value }) => [name, value]));
		// Of two columns of one name the first counts.
		const own = new Map([...attributes].reverse().map(({ name, value }) => [name, String(value)]));
		const names = [...own]
			.filter(([name, value]) => !OURS.test(name) && value.trim() !== '')
			.map(([name]) => name);
		// Where a column mixes words and truths, these are words.
		return names.map((name) => [
			name,
			(other === map ? own.get(name)! : String(held.get(name))).toLowerCase()
		]);
	});
}

function saidOfTie({ kind, directed, strength, since, until }: Tie, loses: readonly Loss[]): unknown[] {
	return [
		directed,
		...(loses.includes('tieKinds') ? [] : [kind]),
		// A tie whose strength nobody said counts as 1 where the format wants a number.
		loses.includes('strengths') ? (strength ?? 1) : strength,
		...(loses.includes('dates') ? [] : [since, until])
	];
}

/** A tie without direction beside ties with one is two that face each other, or with all others none is directed. */
function withoutMixture(map: StakeholderMap): StakeholderMap {
	const arcs = [...map.ties.values()].flatMap((tie): Tie[] =>
		tie.directed || tie.from === tie.to
			? [tie]
			: [tie, { ...tie, id: `${tie.id} back`, from: tie.to, to: tie.from }]
	);
	const key = ({ from, to, strength = 1 }: Tie) => JSON.stringify([from, to, strength]);
	const count = (wanted: string) => arcs.filter((arc) => key(arc) === wanted).length;
	const back = ({ from, to, strength = 1 }: Tie) => JSON.stringify([to, from, strength]);
	const isSymmetric = arcs.every((arc) => count(key(arc)) === count(back(arc)));
	const halves: string[] = [];
	const ties = isSymmetric
		? arcs.filter((arc) => {
				const at = arc.from === arc.to ? -1 : halves.indexOf(back(arc));
				if (at >= 0) halves.splice(at, 1);
				else halves.push(key(arc));
				return at < 0;
			})
		: arcs;
	return {
		...map,
		ties: new Map(ties.map((tie) => [tie.id, { ...tie, directed: !isSymmetric }]))
	};
}
