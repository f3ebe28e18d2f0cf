import type { Course, Step } from '#lib/analysis/plan/course.ts';
import { dayNumber, tidy } from './dayNumber.ts';
import type { TrendSize } from './trend.ts';

/** A plan over time as plain data: one line of steps for what is due, one for what is done. */
export interface CoursePicture {
	/** SVG paths, empty where no day is known. */
	readonly due: string;
	readonly done: string;
	/** Where the day stands that it is told on. */
	readonly today: number;
	readonly first: string;
	readonly last: string;
}

/** Both lines on one scale from none to all; undefined where neither has a day. */
export function drawCourse(
	{ all, due, done }: Course,
	today: string,
	{ width, height, margin }: TrendSize
): CoursePicture | undefined {
	if (due.length + done.length === 0) return undefined;
	const days = [...due.map(({ day }) => day), ...done.map(({ day }) => day), today].sort();
	const [first, last] = [days[0]!, days.at(-1)!];
	const span = dayNumber(last) - dayNumber(first);
	const x = (day: string) =>
		tidy(margin + (span === 0 ? 0.5 : (dayNumber(day) - dayNumber(first)) / span) * (width - 2 * margin));
	const y = (count: number) => tidy(height - margin - (count / all) * (height - 2 * margin));
	const line = (steps: readonly Step[], until: string) =>
		steps.length === 0
			? ''
			: `M${margin} ${y(0)}${steps.map(({ day, count }) => `H${x(day)}V${y(count)}`).join('')}H${x(until)}`;
	// What is done is told up to the day it is told on; a done date after it was a slip, and is shown all the same.
	const told = [today, ...done.map(({ day }) => day)].sort().at(-1)!;
	return { due: line(due, last), done: line(done, told), today: x(today), first, last };
}
