import type { Mapping, TieRole } from '../mapping/Mapping.ts';
import { numberOf, type Column } from './columns.ts';
import type { RawEdge } from './RawGraph.ts';

/** A strength of a scale on ours, from 1 to 5; what lies outside of the scale is none. */
export function scaled(value: number, scale: Mapping['scale']): number | undefined {
	if (!scale || scale.to === scale.from) return value;
	const share = (value - scale.from) / (scale.to - scale.from);
	return share < 0 || share > 1 ? undefined : Math.round((1 + 4 * share) * 100) / 100;
}

export function strengthsOf(
	edges: readonly RawEdge[],
	columns: readonly Column<TieRole>[]
): { from: number; to: number } | undefined {
	const names = columns.filter(({ as }) => as === 'strength').map(({ name }) => name);
	let [from, to] = [Infinity, -Infinity];
	for (const { attributes } of edges) {
		for (const name of names) {
			const value = numberOf(attributes.get(name));
			if (value === undefined) continue;
			from = Math.min(from, value);
			to = Math.max(to, value);
		}
	}
	return from <= to ? { from, to } : undefined;
}
