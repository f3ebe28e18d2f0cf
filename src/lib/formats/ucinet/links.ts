import type { AttributeValue, GraphDraft } from '../graph/RawGraph.ts';

/** One value of a matrix or a list, and where it stands. */
export interface Link {
	readonly from: string;
	readonly to: string;
	readonly value: number;
	readonly relation: string;
	readonly line: number;
}

/** What a tie of this link is told by: its relation, where it has one, and its value. */
function attributesOf({ relation, value }: Link): Map<string, AttributeValue> {
	const attributes = new Map<string, AttributeValue>(relation ? [['relation', relation]] : []);
	return attributes.set('weight', value);
}

/** Adds ties of one mode; data that says each from both ends is read without direction. */
export function addOneMode(draft: GraphDraft, names: readonly string[], links: readonly Link[]): void {
	const at = { file: draft.file };
	for (const id of new Set([...names, ...links.flatMap(({ from, to }) => [from, to])]))
		draft.addNode({ id, attributes: new Map(), at });
	const key = ({ relation, value }: Link, a: string, b: string) => JSON.stringify([relation, value, a, b]);
	const counts = new Map<string, number>();
	for (const link of links) {
		const own = key(link, link.from, link.to);
		counts.set(own, (counts.get(own) ?? 0) + 1);
	}
	const isSymmetric = links.every(
		(link) => counts.get(key(link, link.from, link.to)) === counts.get(key(link, link.to, link.from))
	);
	const halves = new Map<string, number>();
	for (const link of links) {
		if (isSymmetric && link.from !== link.to) {
			const waiting = key(link, link.to, link.from);
			const held = halves.get(waiting) ?? 0;
			if (held > 0) {
				halves.set(waiting, held - 1);
				continue;
			}
			const own = key(link, link.from, link.to);
			halves.set(own, (halves.get(own) ?? 0) + 1);
		}
		draft.addEdge({
			from: link.from,
			to: link.to,
			directed: !isSymmetric,
			attributes: attributesOf(link),
			at: { ...at, line: link.line }
		});
	}
}

/** Adds who takes part in what: rows are stakeholders, columns projects. */
export function addTwoMode(
	draft: GraphDraft,
	rows: readonly string[],
	columns: readonly string[],
	links: readonly Link[]
): void {
	const at = { file: draft.file };
	for (const id of new Set([...rows, ...links.map(({ from }) => from)]))
		draft.addNode({ id, attributes: new Map(), at });
	for (const id of new Set([...columns, ...links.map(({ to }) => to)]))
		draft.projects.push({ id, attributes: new Map(), at });
	for (const link of links) {
		const attributes = link.value === 1 ? new Map<string, AttributeValue>() : attributesOf(link);
		draft.addParticipation({
			stakeholder: link.from,
			project: link.to,
			attributes,
			at: { ...at, line: link.line }
		});
	}
}
