import type { Issue } from '#lib/base/issue.ts';
import { isPartialDate } from '#lib/model/dates.ts';
import type { MapHeader, Stakeholder, Tie } from '#lib/model/records.ts';
import { createMap, type StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { stakeholderKinds, tieKinds, type StakeholderKind, type TieKind } from '#lib/model/words.ts';
import { parseNumber } from '../csv/numbers.ts';
import { toCamelCase } from '../folder/layout.ts';
import type { ReadResult } from '../format.ts';
import { means, type Meaning } from './headers.ts';
import type { AttributeValue, RawEdge, RawGraph, RawNode } from './RawGraph.ts';

const MAX_NAME = 300;
const MAX_TEXT = 2_000;
const MAX_ID = 200;

/**
 * The map of a general network. A node becomes a stakeholder of kind `other` unless its kind is one of our
 * words; an edge becomes a tie, `informs` where it has a direction and `collaborates` where it has none,
 * unless its relation is one of our words. What has no place in the model is kept: as attributes of the
 * stakeholder, as the note of the tie. An end that no node list names becomes a stakeholder, with a notice.
 */
export function toMap(graph: RawGraph, header: MapHeader): ReadResult {
	const issues: Issue[] = [...graph.issues];
	const stakeholders = new Map<string, Stakeholder>();
	for (const node of graph.nodes) {
		const stakeholder = toStakeholder(node, issues);
		if (stakeholders.has(stakeholder.id)) {
			issues.push({ code: 'node.repeated', severity: 'error', at: node.at, values: { id: node.id } });
		} else stakeholders.set(stakeholder.id, stakeholder);
	}
	const ties = new Map<string, Tie>();
	for (const edge of graph.edges) {
		for (const end of [edge.from, edge.to]) {
			const id = end.slice(0, MAX_ID);
			if (stakeholders.has(id)) continue;
			stakeholders.set(id, { id, name: end.slice(0, MAX_NAME), kind: 'other' });
			if (graph.nodes.length > 0)
				issues.push({ code: 'edge.endAdded', severity: 'warning', at: edge.at, values: { end } });
		}
		const tie = toTie(edge, ties, issues);
		ties.set(tie.id, tie);
	}
	const map: StakeholderMap = { ...createMap(header), stakeholders, ties };
	return { map, issues };
}

function toStakeholder({ id, attributes, at }: RawNode, issues: Issue[]): Stakeholder {
	const rest = new Map(attributes);
	const name = takeText(rest, 'label') ?? id;
	const nameFr = takeText(rest, 'nameFr');
	const kind = takeWord<StakeholderKind>(rest, 'kind', stakeholderKinds) ?? 'other';
	const description = takeText(rest, 'description');
	const website = takeText(rest, 'website');
	const kept = [...rest].map(([name, value]) => ({
		name: name.slice(0, MAX_NAME),
		value: typeof value === 'string' ? value.slice(0, MAX_TEXT) : value
	}));
	if ([id, name, ...rest.values()].some((value) => typeof value === 'string' && value.length > MAX_TEXT)) {
		issues.push({ code: 'text.shortened', severity: 'warning', at, values: { limit: MAX_TEXT } });
	}
	return {
		id: id.slice(0, MAX_ID),
		name: name.slice(0, MAX_NAME),
		...(nameFr ? { nameFr: nameFr.slice(0, MAX_NAME) } : {}),
		kind,
		...(description ? { description } : {}),
		...(website ? { website: website.slice(0, MAX_NAME) } : {}),
		...(kept.length > 0 ? { attributes: kept } : {})
	};
}

function toTie(edge: RawEdge, ties: ReadonlyMap<string, Tie>, issues: Issue[]): Tie {
	const rest = new Map(edge.attributes);
	const kind = takeWord<TieKind>(rest, 'relation', tieKinds) ?? (edge.directed ? 'informs' : 'collaborates');
	const strength = takeStrength(rest, edge, issues);
	const since = takeDate(rest, 'since');
	const until = takeDate(rest, 'until');
	const note = [...rest].map(([name, value]) => `${name}: ${String(value)}`).join('; ');
	return {
		id: freeId(edge.id ?? `${edge.from}→${edge.to}`, ties),
		from: edge.from.slice(0, MAX_ID),
		to: edge.to.slice(0, MAX_ID),
		kind,
		directed: edge.directed,
		...(strength === undefined ? {} : { strength }),
		...(since ? { since } : {}),
		...(until ? { until } : {}),
		...(note ? { note: note.slice(0, MAX_TEXT) } : {})
	};
}

/** An id for a tie that had none, or shares one: parallel ties stay apart. */
function freeId(wanted: string, ties: ReadonlyMap<string, Tie>): string {
	const base = wanted.slice(0, MAX_ID - 12);
	for (let copy = 1; ; copy++) {
		const id = copy === 1 ? base : `${base} ${copy}`;
		if (!ties.has(id)) return id;
	}
}

function takeStrength(rest: Map<string, AttributeValue>, edge: RawEdge, issues: Issue[]): number | undefined {
	const name = [...rest.keys()].find((name) => means(name, 'strength'));
	const value = name === undefined ? undefined : rest.get(name);
	if (name === undefined || value === undefined || value === '') return undefined;
	rest.delete(name);
	const number = typeof value === 'number' ? value : parseNumber(String(value));
	if (number !== undefined && number > 0 && number <= 1e6) return number;
	issues.push({
		code: 'edge.strengthUnusable',
		severity: 'warning',
		at: edge.at,
		values: { value: String(value).slice(0, 40) }
	});
	return undefined;
}

function takeText(rest: Map<string, AttributeValue>, meaning: Meaning): string | undefined {
	const name = [...rest.keys()].find((name) => means(name, meaning));
	const value = name === undefined ? undefined : String(rest.get(name)).trim();
	if (name === undefined || !value) return undefined;
	rest.delete(name);
	return value;
}

function takeWord<W extends string>(
	rest: Map<string, AttributeValue>,
	meaning: Meaning,
	words: readonly W[]
): W | undefined {
	for (const [name, value] of rest) {
		const word = means(name, meaning) ? toCamelCase(String(value)) : undefined;
		if (word === undefined || !(words as readonly string[]).includes(word)) continue;
		rest.delete(name);
		return word as W;
	}
	return undefined;
}

function takeDate(rest: Map<string, AttributeValue>, meaning: Meaning): string | undefined {
	const name = [...rest.keys()].find((name) => means(name, meaning) && isPartialDate(String(rest.get(name))));
	const date = name === undefined ? undefined : String(rest.get(name));
	if (name !== undefined) rest.delete(name);
	return date;
}
