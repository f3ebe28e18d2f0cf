import { expect, it } from 'vitest';
import { createMap } from '#lib/model/StakeholderMap.ts';
import { judge } from '#lib/state/judge.ts';
import { applyAll } from '../views/applyAll.ts';

const map = applyAll(createMap({ id: 'map', title: 'Who?' }), [
	{ kind: 'stakeholder.add', record: { id: 'town', name: 'Town', kind: 'municipality' } }
]);
const said = (by: string, influence: number) => ({ stakeholder: 'town', by, scores: { influence } });
const newId = () => 'new';

it('adds a judgment for each rater, and changes the rater’s own the second time', () => {
	const once = applyAll(map, judge(map, said('Ann', 2), newId));
	expect([...once.assessments.values()]).toEqual([
		{ id: 'new', stakeholder: 'town', by: 'Ann', influence: 2 }
	]);
	const again = applyAll(once, judge(once, said('Ann', 4), newId));
	expect([...again.assessments.values()]).toMatchObject([{ by: 'Ann', influence: 4 }]);
	const other = applyAll(
		again,
		judge(again, said('Bea', 1), () => 'other')
	);
	expect(other.assessments.size).toBe(2);
});

it('changes nothing where the rater says the same again', () => {
	const once = applyAll(map, judge(map, said('Ann', 2), newId));
	expect(judge(once, said('Ann', 2), newId)).toEqual([]);
});
