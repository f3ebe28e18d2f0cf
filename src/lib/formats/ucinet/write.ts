import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import type { NamedFile } from '../format.ts';
import { networkOf, type OutEdge } from '../graph/networkOf.ts';
import { encodeText } from '../text/decode.ts';
import { quoteWord, uniqueNames } from '../text/words.ts';

/**
 * The network of a map as a UCINET DL edge list with labels: a line a tie, from whom, to whom, how strong. A
 * tie without direction is said from both ends, as UCINET does. The format has no place for words.
 */
export function writeDl(map: StakeholderMap): readonly NamedFile[] {
	const { nodes, edges } = networkOf(map);
	const names = uniqueNames(nodes);
	const name = (id: string) => quoteWord(names.get(id) ?? id);
	const numbers = new Map(nodes.map(({ id }, index) => [id, index + 1]));
	const line = (from: string, to: string, weight: number) =>
		`${numbers.get(from)} ${numbers.get(to)} ${weight}`;
	const tie = ({ from, to, directed, weight = 1 }: OutEdge) =>
		directed || from === to ? [line(from, to, weight)] : [line(from, to, weight), line(to, from, weight)];
	const lines = [
		`dl n=${nodes.length}`,
		// On a line of its own, as igraph wants it.
		'format = edgelist1',
		'labels:',
		...nodes.map(({ id }) => name(id)),
		'data:',
		...edges.flatMap(tie),
		''
	];
	return [{ name: 'map.dl', bytes: encodeText(lines.join('\n')) }];
}
