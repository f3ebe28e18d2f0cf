import { message } from '#lib/base/message.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { finishPicture } from './finish.ts';
import { drawGroups } from './network/drawGroups.ts';
import { drawGhosts, drawLinks, drawNodes, neighboursOf, shortNameOf } from './nodes.ts';
import type { Frame, Point, Size } from './picture.ts';
import { defineView } from './view.ts';

const MARGIN = { x: 62, y: 44 } as const;
/** Places are stretched to the surface at most so much more one way than the other. */
const MOST_STRETCH = 1.3;
/** A few stakeholders are not blown up to fill the surface. */
const MOST_SCALE = 1.6;

/**
 * Who works with whom: everyone at the place that is stored, never laid out anew unasked. Grouped, one sign stands for
 * everyone of a place that is not opened.
 */
export const network = defineView({
	id: 'network',
	rows(input) {
		const neighbours = neighboursOf(input);
		return {
			caption: message('view.network.question'),
			columns: [
				{ id: 'name', label: message('view.column.stakeholder'), align: 'start' },
				{ id: 'kind', label: message('view.column.kind'), align: 'start' },
				{ id: 'partners', label: message('view.column.partners'), align: 'end' },
				{ id: 'with', label: message('view.column.with'), align: 'start' }
			],
			rows: [...input.map.stakeholders.values()].map((stakeholder) => {
				const near = [...(neighbours.get(stakeholder.id) ?? [])].flatMap((id) => {
					const other = input.map.stakeholders.get(id);
					return other ? [shortNameOf(other, input)] : [];
				});
				return {
					id: stakeholder.id,
					cells: [
						shortNameOf(stakeholder, input),
						input.translator.say(message(`kind.${stakeholder.kind}`)),
						near.length,
						input.translator.list(near.sort(input.translator.compare))
					]
				};
			})
		};
	},
	draw(input) {
		const frame = input.frame ?? fitFrame(positionsOf(input.map), input.size);
		const places = new Map<string, Point>();
		for (const { id, position } of input.map.stakeholders.values())
			if (position)
				places.set(id, {
					x: position.x * frame.scaleX + frame.x,
					y: position.y * frame.scaleY + frame.y
				});
		const { inside, ...signs } = input.grouped
			? drawGroups(input, (id) => places.get(id))
			: { inside: new Set<string>() };
		const placeOf = (id: string) => (inside.has(id) ? undefined : places.get(id));
		return finishPicture(input, {
			size: input.size,
			frame,
			nodes: drawNodes(input, placeOf),
			links: drawLinks(input, placeOf),
			ghosts: drawGhosts(input, placeOf),
			...signs
		});
	}
});

function positionsOf({ stakeholders }: StakeholderMap): Point[] {
	return [...stakeholders.values()].flatMap(({ position }) => position ?? []);
}

/** Fits places, as they are stored, into a surface around its middle. */
export function fitFrame(positions: Iterable<Point>, size: Size): Frame {
	let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
	for (const { x, y } of positions) {
		left = Math.min(left, x);
		right = Math.max(right, x);
		top = Math.min(top, y);
		bottom = Math.max(bottom, y);
	}
	if (left > right) return { scaleX: 1, scaleY: 1, x: size.width / 2, y: size.height / 2 };
	const fitX = Math.max(1, size.width - 2 * MARGIN.x) / Math.max(1, right - left);
	const fitY = Math.max(1, size.height - 2 * MARGIN.y) / Math.max(1, bottom - top);
	const scaleX = Math.min(fitX, fitY * MOST_STRETCH, MOST_SCALE);
	const scaleY = Math.min(fitY, fitX * MOST_STRETCH, MOST_SCALE);
	return {
		scaleX,
		scaleY,
		x: size.width / 2 - ((left + right) / 2) * scaleX,
		y: size.height / 2 - ((top + bottom) / 2) * scaleY
	};
}
