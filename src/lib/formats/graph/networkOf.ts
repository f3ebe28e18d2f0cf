import { pathOf } from '#lib/model/jurisdictions.ts';
import type { Stakeholder, Tie } from '#lib/model/records.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import type { StakeholderKind } from '#lib/model/words.ts';
import { kindColour, palettes } from '#lib/views/palette.ts';
import type { AttributeValue } from './RawGraph.ts';

export type Pair = readonly [name: string, value: AttributeValue];

/** A map as the network that general formats hold: pairs of names and values, the same in every format. */
export interface OutNetwork {
	readonly nodes: readonly OutNode[];
	readonly edges: readonly OutEdge[];
	readonly isDirected: boolean;
	readonly isMixed: boolean;
}

export interface OutNode {
	readonly id: string;
	readonly label: string;
	readonly attributes: readonly Pair[];
	readonly position: Stakeholder['position'];
	/** The colour of its kind in our pictures, `#RRGGBB`. */
	readonly colour: string;
}

export interface OutEdge {
	readonly id: string;
	readonly from: string;
	readonly to: string;
	readonly directed: boolean;
	readonly weight: number | undefined;
	readonly attributes: readonly Pair[];
}

/** The network of a map: stakeholders with kind, jurisdiction and attributes, ties with kind, strength and dates. */
export function networkOf(map: StakeholderMap): OutNetwork {
	const nodes = [...map.stakeholders.values()].map((stakeholder) => outNode(map, stakeholder));
	const edges = [...map.ties.values()].map(outEdge);
	const directed = edges.filter((edge) => edge.directed).length;
	return { nodes, edges, isDirected: directed > 0, isMixed: directed > 0 && directed < edges.length };
}

function outNode(map: StakeholderMap, stakeholder: Stakeholder): OutNode {
	const { id, name, nameFr, shortName, kind, description, website, source, confidence, position } =
		stakeholder;
	const path = pathOf(map, stakeholder.home).map(({ name }) => name.replaceAll('>', '›'));
	const custodian = stakeholder.custodian ? map.custodians.get(stakeholder.custodian) : undefined;
	const own = present([
		['name_fr', nameFr],
		['short_name', shortName],
		['kind', kind],
		['jurisdiction', path.join(' > ') || undefined],
		['description', description],
		['website', website],
		['source_text', source],
		['confidence', confidence],
		['sensitivity', stakeholder.sensitivity],
		// Whose data this is, and the labels that its community placed, go with it wherever it goes.
		['custodian', custodian?.name],
		['community_labels', custodian?.labels?.join('; ')]
	]);
	const taken = new Set(['label', ...own.map(([name]) => name)]);
	const extra = (stakeholder.attributes ?? []).flatMap(({ name, value }): Pair[] => {
		if (taken.has(name)) return [];
		taken.add(name);
		return [[name, value]];
	});
	return { id, label: name, attributes: [...own, ...extra], position, colour: colourOf(kind) };
}

function outEdge(tie: Tie): OutEdge {
	const { id, from, to, directed, strength } = tie;
	const attributes = present([
		['relationship', tie.kind],
		['since', tie.since],
		['until', tie.until],
		['confidence', tie.confidence],
		['source_text', tie.source],
		['note', tie.note]
	]);
	return { id, from, to, directed, weight: strength, attributes };
}

/** The pairs with a value. */
export function present(pairs: readonly (readonly [string, AttributeValue | undefined])[]): Pair[] {
	return pairs.filter((pair): pair is Pair => pair[1] !== undefined);
}

/** The type that all values of a name share; `string` where they differ. */
export function typesOf(
	items: readonly { readonly attributes: readonly Pair[] }[]
): ReadonlyMap<string, 'number' | 'boolean' | 'string'> {
	const types = new Map<string, 'number' | 'boolean' | 'string'>();
	for (const { attributes } of items) {
		for (const [name, value] of attributes) {
			const type = typeof value as 'number' | 'boolean' | 'string';
			const held = types.get(name);
			types.set(name, held !== undefined && held !== type ? 'string' : type);
		}
	}
	return types;
}

function colourOf(kind: StakeholderKind): string {
	return kindColour(palettes.light, kind);
}
