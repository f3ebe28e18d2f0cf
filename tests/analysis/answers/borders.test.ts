import { describe, expect, it } from 'vitest';
import { ask } from '#lib/analysis/answers/index.ts';
import { defaultGrouping } from '#lib/analysis/answers/grouping.ts';
import { clique, readExample, sketch, type Sketch } from './maps.ts';

const borders = (drawing: Sketch, parameters = {}) =>
	ask('borders', sketch(drawing), parameters, { seed: 1 });

const [a, b] = [clique('a', 6), clique('b', 6)];
const at = (home: string, ids: readonly string[]) => ids.map((id) => ({ id, home }));
/** Two places, each all tied, with one tie between them. */
const bridge: Sketch = {
	places: [['north'], ['south']],
	stakeholders: [...at('north', a.ids), ...at('south', b.ids)],
	ties: [...a.ties, ...b.ties, ['a1', 'b1']]
};

describe('borders', () => {
	it('counts ties within and across, and tells fewer from chance', () => {
		const answer = borders(bridge);
		// 31 tied pairs, one across; of 66 possible pairs 36 cross, so chance gives 31 * 36 / 66.
		expect(answer.summary.key).toBe('answer.borders.summary.fewer');
		expect(answer.summary.values).toMatchObject({ across: 1, ties: 31, expected: 17 });
		const groups = answer.tables.find(({ id }) => id === 'groups')!;
		expect(groups.rows.map((row) => row.slice(1, 4))).toEqual([
			[6, 15, 1],
			[6, 15, 1]
		]);
		expect(answer.findings.map(({ code }) => code)).toContain('borders.fewer');
	});

	it('names the two ends of the bridge as those who link', () => {
		const brokers = borders(bridge).findings.filter(({ code }) => code === 'borders.broker');
		expect(brokers.map(({ about }) => about)).toEqual([['a1'], ['b1']]);
		// Each stands between its five neighbours and the other end.
		expect(brokers[0]!.why.values!['count']).toBe(5);
	});

	it('says so where the groups are too small for chance, and where there are none', () => {
		const small = borders({
			...bridge,
			stakeholders: [...at('north', ['a1', 'a2']), ...at('south', ['b1'])],
			ties: [['a1', 'b1']]
		});
		expect(small.summary.key).toBe('answer.borders.summary.unknown');
		const none = borders({ stakeholders: ['a', 'b'], ties: [['a', 'b']] });
		expect(none.unavailable!.key).toBe('answer.borders.unavailable.groups');
	});

	it('groups by what it is asked, an attribute of an import too', () => {
		const labelled = [...a.ids, ...b.ids].map((id) => ({
			id,
			attributes: [{ name: 'state', value: id[0]! }]
		}));
		const answer = borders({ stakeholders: labelled, ties: bridge.ties! }, { by: 'state' });
		expect(answer.summary.values).toMatchObject({ across: 1, ties: 31 });
	});

	it('finds an open square where the conveners of linked projects have no tie', () => {
		const linked: Sketch = {
			...bridge,
			projects: ['water', { id: 'roads', buildsOn: ['water'] }],
			parts: [
				['water', 'a2', 'convener'],
				['roads', 'b2', 'convener']
			]
		};
		const open = borders(linked).findings.find(({ code }) => code === 'borders.openSquare')!;
		expect(open.pair).toEqual(['b2', 'a2']);
		const closed = borders({ ...linked, ties: [...linked.ties!, ['a2', 'b2']] });
		expect(closed.findings.map(({ code }) => code)).not.toContain('borders.openSquare');
	});

	it('counts a place of few with the place around it', () => {
		const grouping = defaultGrouping(readExample('okanagan-floods'))!;
		expect(grouping.by).toBe('region');
		expect(grouping.groupOf.get('kelowna')).toBe('central-okanagan');
		expect(grouping.groupOf.get('vernon')).toBe(grouping.groupOf.get('armstrong'));
	});
});
