import { InputError } from '#lib/base/errors.ts';
import type { Issue, Place } from '#lib/base/issue.ts';
import type { MessageValues } from '#lib/base/message.ts';
import { LIMITS } from '../limits.ts';
import { IssueList } from './IssueList.ts';

export type AttributeValue = string | number | boolean;
export type Attributes = ReadonlyMap<string, AttributeValue>;

/** A network as general formats write it, before it becomes a map. Ids are opaque, attributes kept in pairs. */
export interface RawGraph {
	readonly nodes: readonly RawNode[];
	readonly edges: readonly RawEdge[];
	/** The other side of a two-mode table: what the nodes take part in. */
	readonly projects?: readonly RawNode[];
	readonly participations?: readonly RawParticipation[];
	readonly issues: readonly Issue[];
	readonly title?: string | undefined;
	/** The ends of ties may be names instead of ids, as people write them in tables. */
	readonly namedEnds?: NamedEnds | undefined;
	/** The tables that it was read from, as they were understood. */
	readonly tables?: readonly TableSurvey[];
}

/** What the end of a tie is looked up as: an id and then a name, or a name and then an id. */
export type NamedEnds = 'idsFirst' | 'namesFirst';

export interface RawNode {
	readonly id: string;
	readonly attributes: Attributes;
	readonly at: Place;
	/** Where it was drawn, y downwards. */
	readonly position?: { readonly x: number; readonly y: number } | undefined;
}

export interface RawEdge {
	readonly id?: string | undefined;
	readonly from: string;
	readonly to: string;
	/** Undefined where the file leaves it open: then the kind of tie decides. */
	readonly directed: boolean | undefined;
	readonly attributes: Attributes;
	readonly at: Place;
}

export interface RawParticipation {
	readonly project: string;
	readonly stakeholder: string;
	readonly attributes: Attributes;
	readonly at: Place;
}

export const tableShapes = [
	'ties',
	'stakeholders',
	'matrix',
	'lists',
	'twoMode',
	'projects',
	'none'
] as const;
export type TableShape = (typeof tableShapes)[number];

/** How one table was understood: what a preview shows and lets one change. */
export interface TableSurvey {
	readonly table: string;
	readonly shape: TableShape;
	readonly rows: number;
	readonly columns: readonly string[];
	readonly delimiter?: string | undefined;
	readonly encoding?: string | undefined;
	readonly decimal?: '.' | ',' | undefined;
	/** Whether the first row names the columns, in shapes where it need not. */
	readonly header?: boolean | undefined;
	/** Of a sheet: the cells that are read; empty for all of it. */
	readonly range?: string | undefined;
	readonly id?: string | undefined;
	readonly from?: string | undefined;
	readonly to?: string | undefined;
}

/** A network while it is read: holds the limits, and every issue with its place. */
export class GraphDraft {
	readonly nodes: RawNode[] = [];
	readonly edges: RawEdge[] = [];
	readonly projects: RawNode[] = [];
	readonly participations: RawParticipation[] = [];
	readonly tables: TableSurvey[] = [];
	title: string | undefined;
	namedEnds: NamedEnds | undefined;
	readonly #issues: IssueList;
	/** What attributes of nodes and of edges are called. */
	readonly #names = { node: new Set<string>(), edge: new Set<string>() };

	constructor(
		readonly file: string,
		issues: readonly Issue[] = []
	) {
		this.#issues = new IssueList(issues);
	}

	/** Refuses more nodes than are read as soon as they are counted, before any of them is made. */
	expectNodes(count: number, at: Place = {}): void {
		if (this.nodes.length + count > LIMITS.nodes)
			this.fail('network.tooManyNodes', at, { limit: LIMITS.nodes });
	}

	/** Refuses more edges than are read as soon as they are counted, before any of them is made. */
	expectEdges(count: number, at: Place = {}): void {
		if (this.edges.length + count > LIMITS.edges)
			this.fail('network.tooManyTies', at, { limit: LIMITS.edges });
	}

	/** Refuses values beyond those of the largest table: a default of all nodes is short, and makes many. */
	expectAttributes(count: number, at: Place = {}): void {
		if (count > LIMITS.cells) this.fail('network.tooManyAttributes', at, { limit: LIMITS.cells });
	}

	addNode(node: RawNode): void {
		this.expectNodes(1, node.at);
		this.#takeNames(this.#names.node, node);
		this.nodes.push(node);
	}

	addEdge(edge: RawEdge): void {
		this.expectEdges(1, edge.at);
		this.#takeNames(this.#names.edge, edge);
		this.edges.push(edge);
	}

	#takeNames(known: Set<string>, { attributes, at }: RawNode | RawEdge): void {
		for (const name of attributes.keys()) known.add(name);
		if (known.size > LIMITS.columns) this.fail('network.tooManyAttributes', at, { limit: LIMITS.columns });
	}

	addParticipation(participation: RawParticipation): void {
		if (this.participations.length >= LIMITS.edges)
			this.fail('network.tooManyTies', participation.at, { limit: LIMITS.edges });
		this.participations.push(participation);
	}

	addIssues(issues: readonly Issue[]): void {
		this.#issues.push(...issues);
	}

	/** Notices something. */
	see(code: string, severity: Issue['severity'], at: Place = {}, values?: MessageValues): void {
		this.#issues.push({ code, severity, at: { file: this.file, ...at }, ...(values ? { values } : {}) });
	}

	/** Refuses the whole. */
	fail(code: string, at: Place = {}, values: MessageValues = {}): never {
		throw new InputError(code, values, { file: this.file, ...at });
	}

	/** What was read; refuses a file in which there is nothing at all. */
	finish(): RawGraph {
		const { nodes, edges, projects, participations, tables, title, namedEnds } = this;
		const issues = this.#issues.all;
		return { nodes, edges, projects, participations, tables, title, namedEnds, issues };
	}
}
