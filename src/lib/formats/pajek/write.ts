import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import type { NamedFile, WriteOptions } from '../format.ts';
import { networkOf, type OutEdge } from '../graph/networkOf.ts';
import { methodNote } from '../note/methodNote.ts';
import { encodeText } from '../text/decode.ts';
import { quoteWord, uniqueNames } from '../text/words.ts';

/**
 * The network of a map as Pajek `.net`: vertices with names and places, ties with strength and their kind as
 * a label. Names are made different where two are the same, for tools know vertices by them.
 */
export function writePajek(map: StakeholderMap, options: WriteOptions = {}): readonly NamedFile[] {
	const { nodes, edges } = networkOf(map);
	const names = uniqueNames(nodes);
	const numbers = new Map(nodes.map(({ id }, index) => [id, index + 1]));
	const scale = scaleOf(nodes.map(({ position }) => position));
	const tie = ({ from, to, weight, attributes }: OutEdge) => {
		const kind = String(attributes.find(([name]) => name === 'relationship')?.[1] ?? '');
		return `${numbers.get(from)} ${numbers.get(to)} ${weight ?? 1} l ${quoteWord(kind)}`;
	};
	const section = (title: string, own: readonly OutEdge[]) =>
		own.length > 0 ? [title, ...own.map(tie)] : [];
	const lines = [
		...methodNote(map, options).flatMap((line) => line.split('\n').map((part) => `% ${part}`)),
		`*Vertices ${nodes.length}`,
		...nodes.map(({ id, position }, index) => {
			const place = position ? ` ${scale(position)}` : '';
			return `${index + 1} ${quoteWord(names.get(id) ?? id)}${place}`;
		}),
		...section(
			'*Arcs',
			edges.filter(({ directed }) => directed)
		),
		...section(
			'*Edges',
			edges.filter(({ directed }) => !directed)
		),
		''
	];
	return [{ name: 'map.net', bytes: encodeText(lines.join('\n')) }];
}

type Position = { readonly x: number; readonly y: number };

/** Pajek draws in a square from 0 to 1. */
function scaleOf(positions: readonly (Position | undefined)[]): (position: Position) => string {
	const known = positions.filter((position) => position !== undefined);
	const ends = (values: readonly number[]) =>
		values.reduce<[number, number]>(
			([a, b], value) => [Math.min(a, value), Math.max(b, value)],
			[Infinity, -Infinity]
		);
	const [left, right] = ends(known.map(({ x }) => x));
	const [top, bottom] = ends(known.map(({ y }) => y));
	const size = Math.max(right - left, bottom - top) || 1;
	return ({ x, y }) => [x - left, y - top].map((value) => (0.05 + (0.9 * value) / size).toFixed(4)).join(' ');
}
