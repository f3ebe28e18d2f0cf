import type { Id } from '#lib/base/ids.ts';
import { palettes } from '../palette.ts';
import type { Area, AreaShape, Caption, PictureNode, Point } from '../picture.ts';
import type { ViewInput } from '../view.ts';
import type { Coalition } from './coalitions.ts';

/** Where a place is none in the network, a coalition is not enclosed: its members are marked one by one. */
export interface CoalitionMarks {
	readonly areas: readonly Area[];
	readonly captions: readonly Caption[];
}

/** Rows or columns one after another, and where the lines beside them may stand. */
interface Line {
	readonly ids: readonly Id[];
	/** Rows run down, columns across. */
	readonly runs: 'down' | 'across';
	/** Where the first begins, and how far it is from one to the next. */
	readonly start: number;
	readonly pitch: number;
	/** The edge of the cells; lines stand before it, the first coalition nearest. */
	readonly edge: number;
}

const AIR = 1.5;
/** Beside a row a line is short, and must be seen. */
const WIDE = 2.5;

/** How much room the line of each coalition needs: as much as its letter. */
export function laneOf({ theme = 'light' }: Pick<ViewInput, 'theme'>): number {
	return palettes[theme].labelSize + 1;
}

/** A line beside every run of members, in the pattern of their coalition. */
export function markRuns(coalitions: readonly Coalition[], line: Line, input: ViewInput): Area[] {
	const { ids, runs, start, pitch, edge } = line;
	const point = (along: number, aside: number): Point =>
		runs === 'down' ? { x: aside, y: along } : { x: along, y: aside };
	return coalitions.flatMap((coalition, i) => {
		const aside = edge - (i + 0.5) * laneOf(input);
		return runsOf(ids, coalition.members).map(([first, last]) =>
			area(coalition, `${runs}:${first}`, {
				is: 'line',
				points: [point(start + first * pitch + AIR, aside), point(start + (last + 1) * pitch - AIR, aside)]
			})
		);
	});
}

/** The letters at the corner where the lines of rows and of columns would meet, or right above those of rows. */
export function markLetters(
	coalitions: readonly Coalition[],
	corner: Point,
	isDiagonal: boolean,
	input: ViewInput
): CoalitionMarks {
	const { labelSize } = palettes[input.theme ?? 'light'];
	const half = labelSize / 2;
	const at = (i: number): Point => ({
		x: corner.x - (i + 0.5) * laneOf(input),
		y: corner.y - (isDiagonal ? i + 0.5 : 0.5) * laneOf(input)
	});
	return {
		areas: coalitions.map(({ project }, i) => ({
			id: `coalition:${project}:tab`,
			shape: {
				is: 'box',
				x: at(i).x - half,
				y: at(i).y - half,
				width: labelSize,
				height: labelSize,
				round: 3
			},
			fill: 'ink'
		})),
		captions: coalitions.map(({ project, letter }, i) => ({
			id: `coalition:${project}`,
			...at(i),
			text: letter,
			anchor: 'middle',
			strong: true,
			tone: 'surface'
		}))
	};
}

/** A ring around every member's symbol, the second and third coalition farther out. */
export function markSymbols(
	coalitions: readonly Coalition[],
	nodes: readonly Pick<PictureNode, 'id' | 'x' | 'y' | 'across'>[]
): Area[] {
	return coalitions.flatMap((coalition, i) =>
		nodes
			.filter(({ id }) => coalition.members.has(id))
			.map(({ id, x, y, across }) => {
				const wide = across + 5 + i * 5;
				return area(coalition, `ring:${id}`, { is: 'ellipse', x, y, across: wide, down: wide });
			})
	);
}

function area({ project, line }: Coalition, part: string, shape: AreaShape): Area {
	// The double line is three times as wide as it is told.
	const width = shape.is === 'line' && line !== 'double' ? { width: WIDE } : {};
	return { id: `coalition:${project}:${part}`, shape, line, ...width };
}

/** The first and the last place of each unbroken run of members. */
function runsOf(ids: readonly Id[], members: ReadonlySet<Id>): [number, number][] {
	const runs: [number, number][] = [];
	ids.forEach((id, i) => {
		if (!members.has(id)) return;
		const last = runs.at(-1);
		if (last?.[1] === i - 1) last[1] = i;
		else runs.push([i, i]);
	});
	return runs;
}
