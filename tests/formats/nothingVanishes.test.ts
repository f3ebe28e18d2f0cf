import { describe, expect, it } from 'vitest';
import { createRandom } from '#lib/base/random.ts';
import { countIssues } from '#lib/formats/graph/IssueList.ts';
import { formats, readFiles } from '#lib/formats/index.ts';
import type { Tie } from '#lib/model/records.ts';
import { dirtyWriters, makeDirty } from './corpus/dirty.ts';
import { strictWriters } from './corpus/strictlyDirty.ts';

/** `ROUNDTABLE_DIRTY=10000` for the full test. */
const GRAPHS = Number(process.env['ROUNDTABLE_DIRTY'] ?? 1_000);

describe.each(Object.entries(dirtyWriters))('nothing of a dirty network vanishes in %s', (id, write) => {
	it(`on ${GRAPHS} of them: imported and reported make the total`, { timeout: 600_000 }, () => {
		const random = createRandom(8);
		for (let turn = 0; turn < GRAPHS; turn++) {
			const dirty = makeDirty(random);
			const { map, issues, format } = readFiles(write(dirty));
			expect(format.id).toBe(id);
			const count = (...codes: string[]) => codes.reduce((sum, code) => sum + countIssues(issues, code), 0);
			const reported = count('node.withoutId', 'node.repeated');
			const added = [...map.stakeholders.keys()].filter(
				(key) => !dirty.nodes.some((node) => node.id === key)
			).length;
			expect(map.stakeholders.size - added + reported).toBe(dirty.nodes.length);
			// Where no list names anybody, ends are all there is.
			const isListed = dirty.nodes.some(({ id }) => id !== '');
			expect(isListed ? added : 0).toBe(count('edge.endAdded'));
			expect(map.ties.size + count('edge.withoutEnd', 'csv.tieWithoutEnd')).toBe(dirty.edges.length);
			// Of attributes: every colour of the first node of an id, and every weight of a tie that was kept.
			const colours = new Map(
				dirty.nodes
					.filter(({ id }) => id !== '')
					.reverse()
					.map(({ id, colour }) => [id, colour])
			);
			for (const [key, colour] of colours) {
				const held = map.stakeholders.get(key)?.attributes?.find(({ name }) => name === 'colour')?.value;
				expect(held ?? '').toBe(colour);
			}
			const kept = dirty.edges.filter(({ from, to, weight }) => from !== '' && to !== '' && weight !== '');
			const strengths = [...map.ties.values()].filter(({ strength }) => strength !== undefined).length;
			const noted = [...map.ties.values()].filter(({ note }) => note?.includes('weight')).length;
			expect(strengths + noted + count('edge.strengthUnusable')).toBe(kept.length);
		}
	});
});

/** Ties without direction that stand for two entries facing each other count as both. */
function entriesOf(tie: Tie): number {
	return tie.directed || tie.from === tie.to ? 1 : 2;
}

describe.each(Object.entries(strictWriters))('nothing of a dirty network vanishes in %s', (id, write) => {
	it(`on ${GRAPHS} of them: imported and reported make the total`, { timeout: 600_000 }, () => {
		const random = createRandom(9);
		for (let turn = 0; turn < GRAPHS; turn++) {
			const { files, entries, unlisted, leftOut, strengths, weak } = write(random);
			const { map, issues, format } = readFiles(files);
			expect(format.id).toBe(id);
			const count = (codes: readonly string[]) =>
				codes.reduce((sum, code) => sum + countIssues(issues, code), 0);
			const stakeholders = [...map.stakeholders.values()];
			const rows = stakeholders.filter(({ attributes = [] }) =>
				attributes.some(({ name }) => name === 'row')
			);
			const ties = [...map.ties.values()];
			const listed = unlisted > 0 ? rows.length : stakeholders.length;
			const tied = ties.reduce((sum, tie) => sum + entriesOf(tie), 0);
			expect([turn, listed + tied + count(leftOut)]).toEqual([turn, entries]);
			if (unlisted > 0) expect([turn, stakeholders.length]).toEqual([turn, unlisted]);
			const strong = ties.filter(({ strength }) => strength !== undefined).length;
			expect([turn, strong + count(weak)]).toEqual([turn, strengths(map)]);
		}
	});
});

it('every format that is read is among them', () => {
	const written = [...Object.keys(dirtyWriters), ...Object.keys(strictWriters)];
	expect(written.sort()).toEqual(formats.map(({ id }) => id).sort());
});
