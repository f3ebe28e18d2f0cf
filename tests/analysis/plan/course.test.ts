import { describe, expect, it } from 'vitest';
import { courseOf } from '#lib/analysis/plan/course.ts';
import type { Action } from '#lib/model/records.ts';
import { drawCourse } from '#lib/views/charts/course.ts';

const action = (id: string, more: Partial<Action>): Action => ({ id, what: id, status: 'open', ...more });
const plan = [
	action('a', { due: '2026-02', status: 'done', statusSince: '2026-03-10' }),
	action('b', { due: '2026-06-30', status: 'done', statusSince: '2026-03-10' }),
	action('c', { due: '2026-04-01', status: 'started', statusSince: '2026-03-11' }),
	action('d', { status: 'done' }),
	action('e', { due: '2026-01', status: 'dropped', statusSince: '2026-01-02' })
];

describe('the course of a plan', () => {
	it('counts what is due and what is done by each date, without what was dropped', () => {
		expect(courseOf(plan, '2026-04-15')).toEqual({
			all: 4,
			due: [
				{ day: '2026-02-28', count: 1 },
				{ day: '2026-04-01', count: 2 },
				{ day: '2026-06-30', count: 3 }
			],
			done: [{ day: '2026-03-10', count: 2 }],
			dueByNow: 2,
			doneByNow: 3,
			doneUndated: 1,
			undated: 1
		});
	});

	it('draws done up to the day it is told on, and due to the last date', () => {
		const size = { width: 110, height: 50, margin: 5 };
		const course = courseOf(
			[
				action('a', { due: '2026-01-11' }),
				action('b', { due: '2026-01-01', status: 'done', statusSince: '2026-01-03' })
			],
			'2026-01-06'
		);
		expect(drawCourse(course, '2026-01-06', size)).toEqual({
			due: 'M5 45H5V25H105V5H105',
			done: 'M5 45H25V25H55',
			today: 55,
			first: '2026-01-01',
			last: '2026-01-11'
		});
		expect(drawCourse(courseOf([action('a', {})], '2026-01-06'), '2026-01-06', size)).toBeUndefined();
	});
});
