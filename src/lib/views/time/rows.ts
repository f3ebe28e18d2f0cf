import { compareText } from '#lib/base/order.ts';
import { firstDay } from '#lib/model/dates.ts';
import type { Area } from '../picture.ts';
import type { Carried } from './carry.ts';

/** A coalition's place in the picture. */
export interface Row {
	readonly of: Carried;
	/** Middle of its words, above the bar. */
	readonly labelY: number;
	readonly y: number;
	readonly height: number;
	/** Picture units a member. */
	readonly unit: number;
}

/** Coalitions for which there is no row: thin bars without words. */
export interface Rest {
	readonly count: number;
	readonly top: number;
	areas(
		shapeOf: (of: Carried) => { readonly x: number; readonly width: number; readonly known: string }
	): Area[];
}

interface Frame {
	readonly top: number;
	readonly bottom: number;
	/** Height of a line of words. */
	readonly line: number;
}

const GAP = 5;
const MOST_ROWS = 10;
/** So few have rows however many members they have. */
const FEW_ROWS = 5;
const LEAST_UNIT = 0.9;
const LEAST_BAR = 5;
const MOST_UNIT = 2;
const MOST_GAP = 30;
const MOST_REST = 0.24;
const THIN = 4;
const THIN_GAP = 2;

/**
 * Rows for the coalition that is asked about and those that share most with it. It stands in the middle; the
 * earliest lie outside and the latest inside, so that a ribbon on its way meets no bar that has begun.
 */
export function stackRows(
	seed: Carried,
	others: readonly Carried[],
	{ top, bottom, line }: Frame
): { readonly rows: readonly Row[]; readonly rest: Rest } {
	const byShared = [...others].sort(
		(a, b) =>
			b.shared.length - a.shared.length ||
			b.members.size - a.members.size ||
			compareText(a.project.id, b.project.id)
	);
	const least = line + GAP + LEAST_BAR;
	// Where so many are left that they would take the picture over, those that share least are only counted.
	const most = Math.floor(((bottom - top) * MOST_REST) / (THIN + THIN_GAP));
	const drawnOf = (fitting: number) => Math.min(byShared.slice(fitting).length, most);
	const restOf = (fitting: number) =>
		byShared.length <= fitting ? 0 : drawnOf(fitting) * (THIN + THIN_GAP) + line + GAP;
	/** How much height there is for a member where so many have rows: bars tell how many they are. */
	const unitFor = (fitting: number) => {
		const stacked = [seed, ...byShared.slice(0, fitting)];
		const members = stacked.reduce((sum, one) => sum + Math.max(1, one.members.size), 0);
		return (bottom - top - restOf(fitting) - stacked.length * (line + GAP)) / members;
	};
	let fitting = Math.max(1, Math.min(MOST_ROWS, Math.floor((bottom - top) / (least * 1.25)) - 1));
	while (fitting > FEW_ROWS && unitFor(fitting) < LEAST_UNIT) fitting--;
	const chosen = byShared.slice(0, fitting);
	const thin = byShared.slice(fitting);
	const drawnThin = drawnOf(fitting);
	const restHeight = restOf(fitting);
	const order = [...chosen].sort(byStart);
	const above = order.filter((_, i) => i % 2 === 0);
	const below = order.filter((_, i) => i % 2 === 1).reverse();
	const stacked = [...above, seed, ...below];
	const room = bottom - top - restHeight - stacked.length * (line + GAP);
	const members = stacked.reduce((sum, { members }) => sum + Math.max(1, members.size), 0);
	const unit = Math.max(0.2, Math.min(MOST_UNIT, room / members));
	const free = bottom - top - restHeight - stacked.length * line - unit * members;
	const gap = Math.max(0, Math.min(MOST_GAP, free / stacked.length));
	let y = top + Math.max(0, (free - gap * stacked.length) / 2);
	const rows = stacked.map((of): Row => {
		const height = Math.max(LEAST_BAR, of.members.size * unit);
		const row = {
			of,
			labelY: y + line / 2,
			y: y + line,
			height,
			unit: height / Math.max(1, of.members.size)
		};
		y += line + height + gap;
		return row;
	});
	const restTop = bottom - drawnThin * (THIN + THIN_GAP);
	return {
		rows,
		rest: {
			count: thin.length,
			top: restTop,
			areas: (shapeOf) =>
				thin
					.slice(0, drawnThin)
					.sort(byStart)
					.map((of, i): Area => {
						const { x, width } = shapeOf(of);
						return {
							id: `thin:${of.project.id}`,
							shape: { is: 'box', x, y: restTop + i * (THIN + THIN_GAP), width, height: THIN },
							fill: of.shared.length > 0 ? 'bar' : 'barPale',
							about: { of: 'project', id: of.project.id }
						};
					})
		}
	};
}

function byStart(a: Carried, b: Carried): number {
	const day = ({ project }: Carried) => (project.start === undefined ? '' : firstDay(project.start));
	return compareText(day(a), day(b)) || compareText(a.project.id, b.project.id);
}
