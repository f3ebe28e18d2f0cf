import type { Issue, Place } from '#lib/base/issue.ts';

export type AttributeValue = string | number | boolean;

/** A network as general formats write it, before it becomes a map. Ids are opaque, attributes kept in pairs. */
export interface RawGraph {
	readonly nodes: readonly RawNode[];
	readonly edges: readonly RawEdge[];
	readonly issues: readonly Issue[];
}

export interface RawNode {
	readonly id: string;
	readonly attributes: ReadonlyMap<string, AttributeValue>;
	readonly at: Place;
}

export interface RawEdge {
	readonly id?: string;
	readonly from: string;
	readonly to: string;
	readonly directed: boolean;
	readonly attributes: ReadonlyMap<string, AttributeValue>;
	readonly at: Place;
}
