import { palettes } from '../palette.ts';
import type { Area, Caption, Point } from '../picture.ts';
import type { Corner } from '../placeInBox.ts';
import { wrapText } from '../text.ts';
import type { ViewInput } from '../view.ts';
import type { Scored } from './scores.ts';

export const STEPS = 5;

type Quadrant = 'together' | 'meet' | 'involve' | 'inform';

/** What a place means for how to work with somebody: said as engagement, not as worth. */
export function quadrantOf({ power, interest }: Scored): Quadrant {
	const middle = (STEPS + 1) / 2;
	if (power.median > middle) return interest.median > middle ? 'together' : 'meet';
	return interest.median > middle ? 'involve' : 'inform';
}

/** Where a score stands: in the middle of its field. */
export function spot(box: Corner, interest: number, power: number): Point {
	return {
		x: box.x + (box.width * (interest - 0.5)) / STEPS,
		y: box.y + box.height * (1 - (power - 0.5) / STEPS)
	};
}

/** Quadrants, the lines between scores, and the two axes. */
export function fields(box: Corner): Area[] {
	const [width, height] = [box.width / 2, box.height / 2];
	const quadrant = (id: Quadrant, right: number, down: number): Area => ({
		id: `quadrant:${id}`,
		shape: { is: 'box', x: box.x + right * width, y: box.y + down * height, width, height },
		fill: (right + down) % 2 === 0 ? 'ground' : 'surface',
		stroke: 'line'
	});
	const lines = Array.from({ length: STEPS - 1 }, (_, i) => (i + 1) / STEPS).flatMap((share): Area[] => [
		{
			id: `column:${share}`,
			shape: {
				is: 'line',
				points: [
					{ x: box.x + share * box.width, y: box.y },
					{ x: box.x + share * box.width, y: box.y + box.height }
				]
			},
			stroke: 'line',
			dash: [2, 4]
		},
		{
			id: `row:${share}`,
			shape: {
				is: 'line',
				points: [
					{ x: box.x, y: box.y + share * box.height },
					{ x: box.x + box.width, y: box.y + share * box.height }
				]
			},
			stroke: 'line',
			dash: [2, 4]
		}
	]);
	return [
		quadrant('meet', 0, 0),
		quadrant('together', 1, 0),
		quadrant('inform', 0, 1),
		quadrant('involve', 1, 1),
		...lines,
		{
			id: 'axes',
			shape: {
				is: 'line',
				points: [
					{ x: box.x, y: box.y },
					{ x: box.x, y: box.y + box.height },
					{ x: box.x + box.width, y: box.y + box.height }
				]
			},
			stroke: 'ink',
			width: 1.5
		}
	];
}

export function axes(box: Corner, { theme = 'light', translator: { t } }: ViewInput): Caption[] {
	const [right, bottom] = [box.x + box.width, box.y + box.height];
	const { labelLine, labelSize } = palettes[theme];
	/** In as many lines as its quadrant is narrow, away from the edge that it stands at. */
	const corner = (id: Quadrant, x: number, y: number, anchor: Caption['anchor']): Caption => {
		const lines = wrapText(t(`view.grid.quadrant.${id}`), (box.width / 2 - 14) / labelSize, 3);
		const more = ((lines.length - 1) * labelLine) / 2;
		return {
			id: `quadrant:${id}`,
			x,
			y: y < box.y + box.height / 2 ? y + more : y - more,
			text: lines,
			anchor
		};
	};
	return [
		{ id: 'power', x: box.x, y: box.y - 18, text: t('view.grid.powerAxis'), anchor: 'start', strong: true },
		{
			id: 'interest',
			x: right,
			y: bottom + 32,
			text: t('view.grid.interestAxis'),
			anchor: 'end',
			strong: true
		},
		corner('meet', box.x + 8, box.y + 13, 'start'),
		corner('together', right - 8, box.y + 13, 'end'),
		corner('inform', box.x + 8, bottom - 12, 'start'),
		corner('involve', right - 8, bottom - 12, 'end'),
		...Array.from({ length: STEPS }, (_, i): Caption[] => [
			{ id: `x${i}`, x: spot(box, i + 1, 1).x, y: bottom + 12, text: String(i + 1), anchor: 'middle' },
			{ id: `y${i}`, x: box.x - 12, y: spot(box, 1, i + 1).y, text: String(i + 1), anchor: 'end' }
		]).flat()
	];
}

export function emptyCaption(box: Corner, { translator: { t }, theme }: ViewInput): Caption {
	const { labelSize } = palettes[theme ?? 'light'];
	return {
		id: 'empty',
		x: box.x + box.width / 2,
		y: box.y + box.height / 2,
		text: wrapText(t('view.grid.empty'), (box.width * 0.6) / labelSize, 3),
		anchor: 'middle',
		strong: true
	};
}
