import { toneColour, type Palette } from '../palette.ts';
import type { LegendEntry } from '../picture.ts';
import { areaMarks } from './areas.ts';
import { differenceDashes, differenceTones } from './differenceLooks.ts';
import { signMarks } from './differences.ts';
import { SHORT, strokeMarks } from './coalitionStroke.ts';
import type { Mark } from './mark.ts';
import { HEAVY, textMark } from './text.ts';

export const SIGN = { width: 28, height: 16 } as const;

/** The sample of a sign, 28 wide and 16 high. */
export function legendMarks(sign: LegendEntry['sign'], palette: Palette): Mark[] {
	const middle = SIGN.height / 2;
	const line = (x1: number, y1: number, x2: number, y2: number, more: Mark['attributes']): Mark => ({
		tag: 'line',
		attributes: { x1, y1, x2, y2, stroke: palette.ink, 'stroke-width': 2, ...more }
	});
	switch (sign.is) {
		case 'fill':
			return areaMarks(
				{
					id: 'sign',
					shape: { is: 'box', x: 3, y: 1.5, width: 22, height: 13, round: 2 },
					fill: sign.tone,
					...(sign.edge === undefined ? {} : { stroke: sign.edge, width: 2 })
				},
				palette
			);
		case 'hatch':
			return areaMarks(
				{
					id: 'sign',
					shape: { is: 'box', x: 3, y: 1.5, width: 22, height: 13 },
					hatched: true,
					stroke: 'lineStrong'
				},
				palette
			);
		case 'line':
			return [
				line(1, middle, SIGN.width - 1, middle, {
					stroke: toneColour(palette, sign.tone),
					'stroke-width': sign.width,
					...(sign.dash ? { 'stroke-dasharray': sign.dash.join(' ') } : {})
				})
			];
		case 'coalition':
			return [
				...strokeMarks(
					{ tag: 'line', attributes: { x1: 13, y1: middle, x2: SIGN.width, y2: middle } },
					sign.line,
					palette,
					{ dash: SHORT }
				),
				{ tag: 'rect', attributes: { x: 0, y: middle - 7, width: 14, height: 14, rx: 3, fill: palette.ink } },
				textMark(sign.letter, { x: 7, y: middle + 4.5 }, palette, {
					fill: palette.onInk,
					'font-size': 13,
					'font-weight': HEAVY,
					'text-anchor': 'middle'
				})
			];
		case 'difference': {
			const dash = differenceDashes[sign.difference];
			const stroke = toneColour(palette, differenceTones[sign.difference]);
			return [
				line(0, middle, SIGN.width, middle, {
					stroke,
					...(dash ? { 'stroke-dasharray': dash.join(' ') } : {})
				}),
				...signMarks({ x: SIGN.width / 2, y: middle }, sign.difference, palette, 7)
			];
		}
		case 'ghost':
			return [
				line(0, middle, SIGN.width, middle, { 'stroke-dasharray': '6 3' }),
				{
					tag: 'circle',
					attributes: {
						cx: SIGN.width / 2,
						cy: middle,
						r: 6,
						fill: palette.surface,
						stroke: palette.ink,
						'stroke-width': 1.5
					}
				},
				line(11, middle, 17, middle, { 'stroke-width': 1.5 }),
				line(14, middle - 3, 14, middle + 3, { 'stroke-width': 1.5 })
			];
		case 'whisker':
			return [
				line(3, middle, 25, middle, { 'stroke-width': 1.5 }),
				line(3, middle - 4, 3, middle + 4, { 'stroke-width': 1.5 }),
				line(25, middle - 4, 25, middle + 4, { 'stroke-width': 1.5 })
			];
	}
}
