import { describe, expect, it } from 'vitest';
import { isMemberRole } from '#lib/model/words.ts';
import { time } from '#lib/views/time.ts';
import { carriedFrom, coalitionsWithMembers, mostCarried } from '#lib/views/time/carry.ts';
import { axisOf, spanOf } from '#lib/views/time/spans.ts';
import { examples, inputOf, readExample } from '../pictureInput.ts';

describe.each(examples)('%s', (name) => {
	const map = readExample(name);
	const membersOf = (project: string) =>
		new Set(
			[...map.participations.values()]
				.filter((part) => part.project === project && isMemberRole(part.role))
				.map(({ stakeholder }) => stakeholder)
		);

	it('counts as carried over who is a member of both', () => {
		const seed = mostCarried(map) ?? '';
		const own = membersOf(seed);
		for (const { project, shared } of carriedFrom(map, seed))
			expect([...shared].sort()).toEqual([...membersOf(project.id)].filter((id) => own.has(id)).sort());
	});

	it('draws a bar for every coalition, each as high as its members and as long as its dates', () => {
		const input = inputOf(map);
		const { areas } = time.draw(input);
		const bars = areas.filter(({ id }) => /^(bar|thin):/.test(id));
		expect(bars.map(({ about }) => about?.id).sort()).toEqual([...coalitionsWithMembers(map).keys()].sort());
		const heights = bars.flatMap(({ id, shape, about }) =>
			id.startsWith('bar') && shape.is === 'box'
				? [{ height: shape.height, members: membersOf(about?.id ?? '').size }]
				: []
		);
		const sorted = [...heights].sort((a, b) => a.members - b.members).map(({ height }) => height);
		expect(sorted).toEqual([...sorted].sort((a, b) => a - b));
	});

	it('compares with the last coalition outlined', () => {
		const chosen = [...coalitionsWithMembers(map).keys()].at(-1) ?? '';
		const { captions } = time.draw(inputOf(map, { outlines: [chosen] }));
		const count = captions.find(({ id }) => id === `count:${chosen}`)?.text ?? '';
		expect(count).toMatch(new RegExp(`^${membersOf(chosen).size} members?`));
	});

	it('shows all coalitions whatever the date', () => {
		const before = time.rows(inputOf(map)).rows.length;
		const none = { ...map, projects: new Map(), participations: new Map() };
		expect(time.rows(inputOf(none, { always: map, at: '1900' })).rows).toHaveLength(before);
	});
});

const project = (start?: string, end?: string, status?: 'ongoing' | 'completed') => ({
	id: 'p',
	name: 'p',
	start,
	end,
	status
});

it('counts a year alone as the whole of it, and an unknown end as unknown', () => {
	const axis = axisOf([project('2017', '2019')]) ?? { first: 0, last: 0 };
	expect(axis).toEqual({ first: 2017, last: 2020 });
	const whole = spanOf(project('2018', '2018'), axis);
	expect([whole.from, whole.known]).toEqual([2018, 'both']);
	expect(whole.to).toBeCloseTo(2019, 2);
	expect(spanOf(project('2018', undefined, 'ongoing'), axis)).toMatchObject({ to: 2020, known: 'ongoing' });
	expect(spanOf(project('2018', undefined, 'completed'), axis).known).toBe('open');
	expect(spanOf(project(), axis).known).toBe('none');
	expect(axisOf([project()])).toBeUndefined();
});
