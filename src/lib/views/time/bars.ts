import type { Project } from '#lib/model/records.ts';
import type { Area, Point } from '../picture.ts';
import type { ViewInput } from '../view.ts';
import type { Carried } from './carry.ts';
import type { Row } from './rows.ts';
import { spanOf, type Axis } from './spans.ts';

/** Where the axis begins and ends: the brush above the picture keeps to it too. */
export const TIME_MARGIN = 24;
const LEAST_BEND = 40;

/** From a year to its place across the picture. */
export type Scale = (year: number) => number;

export function scaleOf({ first, last }: Axis, { size }: ViewInput): Scale {
	return (year) =>
		TIME_MARGIN + ((size.width - 2 * TIME_MARGIN) * (year - first)) / Math.max(1, last - first);
}

/** Where a project's bar begins, how long it is, and how well that is known. */
export function barShape(project: Project, axis: Axis, xOf: Scale) {
	const { from, to, known } = spanOf(project, axis);
	const x = xOf(from);
	return { x, width: Math.max(4, xOf(to) - x), known };
}

/** From the end of the one asked about to the beginning of each later one, and from earlier ones into it. */
export function ribbons(seed: Row, rows: readonly Row[], xOf: Scale, axis: Axis, input: ViewInput): Area[] {
	const own = barShape(seed.of.project, axis, xOf);
	const others = rows.filter((row) => row !== seed && row.of.shared.length > 0);
	return others.map((row, i): Area => {
		const bar = barShape(row.of.project, axis, xOf);
		const width = Math.max(1, row.of.shared.length * row.unit);
		const inSeed = seed.y + (seed.height * (i + 0.5)) / others.length;
		const there = row.y + width / 2;
		const later = bar.x > own.x;
		const points: readonly Point[] = later
			? [
					{ x: Math.max(own.x + 2, Math.min(own.x + own.width, bar.x - LEAST_BEND)), y: inSeed },
					{ x: bend(own, bar), y: there },
					{ x: bar.x, y: there }
				]
			: [
					{ x: Math.max(bar.x + 2, Math.min(bar.x + bar.width, own.x - LEAST_BEND)), y: there },
					{ x: own.x, y: inSeed }
				];
		const lit = isLit(row.of, input);
		return {
			id: `ribbon:${row.of.project.id}`,
			shape: { is: 'flow', points },
			stroke: lit ? 'accent' : 'bar',
			width,
			opacity: lit ? 0.4 : 0.22
		};
	});
}

/** A ribbon turns soon after it left and then runs in its own row, where nothing has begun yet. */
function bend(own: { readonly x: number; readonly width: number }, bar: { readonly x: number }): number {
	const end = Math.min(own.x + own.width, bar.x - LEAST_BEND);
	return Math.min(bar.x, end + Math.max(LEAST_BEND, Math.min(150, (bar.x - end) * 0.7)));
}

/** Whether a coalition is outlined, or the one selected belongs to it. */
export function isLit({ project, members }: Carried, { outlines, selection }: ViewInput): boolean {
	return outlines.includes(project.id) || (selection !== undefined && members.has(selection));
}

/** A bar as high as it has members: carried over below in full, the others above in pale. */
export function bars(row: Row, isSeed: boolean, xOf: Scale, axis: Axis, input: ViewInput): Area[] {
	const { project, members, shared } = row.of;
	const { x, width, known } = barShape(project, axis, xOf);
	const about = { of: 'project', id: project.id } as const;
	const carried = shared.length * row.unit;
	const lit = isLit(row.of, input);
	const whole = { is: 'box', x, y: row.y, width, height: row.height } as const;
	const isUnsure = known === 'none' || known === 'open';
	return [
		{ id: `bar:${project.id}`, shape: whole, fill: isSeed ? 'ink' : 'barPale', about, hatched: isUnsure },
		...(isSeed || shared.length === 0
			? []
			: [
					{
						id: `carried:${project.id}`,
						shape: { ...whole, height: carried },
						fill: lit ? ('accent' as const) : ('bar' as const),
						about
					}
				]),
		...(input.selection !== undefined && members.has(input.selection)
			? [{ id: `holds:${project.id}`, shape: whole, stroke: 'accent' as const, width: 2, about }]
			: [])
	];
}
