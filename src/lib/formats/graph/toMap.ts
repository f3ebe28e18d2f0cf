import type { Issue } from '#lib/base/issue.ts';
import { isPartialDate } from '#lib/model/dates.ts';
import type { MapHeader, Stakeholder, Tie } from '#lib/model/records.ts';
import { createMap, type StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { stakeholderKinds, tieKinds, type StakeholderKind, type TieKind } from '#lib/model/words.ts';
import { parseNumber } from '../csv/numbers.ts';
import { toWord } from '../folder/spelling.ts';
import type { ReadResult } from '../format.ts';
import { fold, means, type Meaning } from './headers.ts';
import type { AttributeValue, RawEdge, RawGraph, RawNode } from './RawGraph.ts';

/** The limits of the model's schemas, in characters and attributes. */
const MAX_NAME = 300;
const MAX_TEXT = 2_000;
const MAX_LONG = 10_000;
const MAX_ID = 200;
const MAX_ATTRIBUTES = 200;

/**
 * The map of a general network. A node becomes a stakeholder of kind `other` unless its kind is one of our
 * words; an edge becomes a tie, `informs` where it has a direction and `collaborates` where it has none,
 * unless its relation is one of our words. What has no place in the model is kept: as attributes of the
 * stakeholder, as the note of the tie. An end that no node list names becomes a stakeholder, with a notice.
 * `strength` names the attribute of ties that holds their strength; unless told, one called so is taken.
 */
export function toMap(graph: RawGraph, header: MapHeader, strength?: string): ReadResult {
	const issues: Issue[] = [...graph.issues];
	const stakeholders = new Map<string, Stakeholder>();
	for (const node of graph.nodes) {
		const stakeholder = toStakeholder(node, issues);
		if (stakeholders.has(stakeholder.id)) {
			issues.push({ code: 'node.repeated', severity: 'error', at: node.at, values: { id: node.id } });
		} else stakeholders.set(stakeholder.id, stakeholder);
	}
	const ties = new Map<string, Tie>();
	const newTieId = createTieIds();
	for (const edge of graph.edges) {
		for (const end of [edge.from, edge.to]) {
			const id = toId(end);
			if (stakeholders.has(id)) continue;
			stakeholders.set(id, { id, name: toLine(end) || id, kind: 'other' });
			if (graph.nodes.length > 0)
				issues.push({ code: 'edge.endAdded', severity: 'warning', at: edge.at, values: { end } });
		}
		const tie = toTie(edge, newTieId, issues, strength);
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
	const kept = [...rest].slice(0, MAX_ATTRIBUTES).flatMap(([name, value]) => {
		const line = toLine(name);
		return line === '' || (typeof value === 'number' && !Number.isFinite(value))
			? []
			: [{ name: line, value: typeof value === 'string' ? value.slice(0, MAX_TEXT) : value }];
	});
	const cut =
		id.length > MAX_ID ||
		rest.size > kept.length ||
		[name, nameFr, website].some((text) => text !== undefined && text.length > MAX_NAME) ||
		(description !== undefined && description.length > MAX_LONG) ||
		[...rest].some(([name, value]) => name.length > MAX_NAME || String(value).length > MAX_TEXT);
	if (cut) issues.push({ code: 'text.shortened', severity: 'warning', at });
	return {
		id: toId(id),
		name: toLine(name) || toId(id),
		...(nameFr ? { nameFr: toLine(nameFr) } : {}),
		kind,
		...(description ? { description: description.slice(0, MAX_LONG) } : {}),
		...(website ? { website: toLine(website) } : {}),
		...(kept.length > 0 ? { attributes: kept } : {})
	};
}

/** An id of at most 200 characters. A longer one keeps its length and a sum over all of it, so two stay two. */
function toId(id: string): string {
	if (id.length <= MAX_ID) return id;
	let sum = 0;
	for (let i = 0; i < id.length; i++) sum = (Math.imul(sum, 31) + id.charCodeAt(i)) | 0;
	return `${id.slice(0, MAX_ID - 24)}…${id.length}-${(sum >>> 0).toString(36)}`;
}

function toLine(text: string): string {
	return text.slice(0, MAX_NAME).trim();
}

function toTie(
	edge: RawEdge,
	newTieId: (wanted: string) => string,
	issues: Issue[],
	strengthName: string | undefined
): Tie {
	const rest = new Map(edge.attributes);
	const kind = takeWord<TieKind>(rest, 'relation', tieKinds) ?? (edge.directed ? 'informs' : 'collaborates');
	const strength = takeStrength(rest, edge, issues, strengthName);
	const since = takeDate(rest, 'since');
	const until = takeDate(rest, 'until');
	const note = [...rest].map(([name, value]) => `${name}: ${String(value)}`).join('; ');
	if (note.length > MAX_LONG) issues.push({ code: 'text.shortened', severity: 'warning', at: edge.at });
	return {
		id: newTieId(edge.id ?? `${edge.from}→${edge.to}`),
		from: toId(edge.from),
		to: toId(edge.to),
		kind,
		directed: edge.directed,
		...(strength === undefined ? {} : { strength }),
		...(since ? { since } : {}),
		...(until ? { until } : {}),
		...(note ? { note: note.slice(0, MAX_LONG) } : {})
	};
}

/** Ids for ties that had none, or share one: parallel ties stay apart. */
function createTieIds(): (wanted: string) => string {
	const used = new Set<string>();
	const copies = new Map<string, number>();
	return (wanted) => {
		const base = toId(wanted).slice(0, MAX_ID - 12);
		let id = base;
		for (let copy = copies.get(base) ?? 1; used.has(id); id = `${base} ${copy}`) copies.set(base, ++copy);
		used.add(id);
		return id;
	};
}

function takeStrength(
	rest: Map<string, AttributeValue>,
	edge: RawEdge,
	issues: Issue[],
	wanted: string | undefined
): number | undefined {
	const name = [...rest.keys()].find((name) =>
		wanted === undefined ? means(name, 'strength') : name === wanted
	);
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
		const word = means(name, meaning) ? toWord(String(value), words) : undefined;
		if (word === undefined) continue;
		// A column of another name stays beside what we read from it: people group by it.
		if (fold(name) === 'kind' || fold(name) === 'relationship') rest.delete(name);
		return word;
	}
	return undefined;
}

function takeDate(rest: Map<string, AttributeValue>, meaning: Meaning): string | undefined {
	const name = [...rest.keys()].find((name) => means(name, meaning) && isPartialDate(String(rest.get(name))));
	const date = name === undefined ? undefined : String(rest.get(name));
	if (name !== undefined) rest.delete(name);
	return date;
}
