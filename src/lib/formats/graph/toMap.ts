import type { Issue } from '#lib/base/issue.ts';
import type { Jurisdiction, MapHeader, Stakeholder, Tie } from '#lib/model/records.ts';
import { createMap, type StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { confidences, isDirectedKind, type StakeholderKind, type TieKind } from '#lib/model/words.ts';
import type { ReadOptions, ReadResult } from '../format.ts';
import { LIMITS } from '../limits.ts';
import type { Mapping, StakeholderRole, TieRole } from '../mapping/Mapping.ts';
import { mergeSame } from '../mapping/mergeSame.ts';
import { byRole, numberOf, stakeholderColumns, tieColumns, type Column } from './columns.ts';
import { createIds, MAX_ID, MAX_LONG, MAX_NAME, MAX_TEXT, toId, toLine, toValue } from './fitting.ts';
import { fold } from './headers.ts';
import { IssueList } from './IssueList.ts';
import { positionsOf } from './positions.ts';
import type { AttributeValue, RawEdge, RawGraph, RawNode } from './RawGraph.ts';
import { scaled, strengthsOf } from './strengths.ts';
import { Taking } from './Taking.ts';
import { readTwoMode } from './twoMode.ts';
import { toStakeholderKind, toTieKind } from './words.ts';

/**
 * The map of a general network. A node becomes a stakeholder of kind `other` unless its kind is a word we
 * know; an edge becomes a tie, `informs` where it has a direction and `collaborates` where it has none,
 * unless its relation is a word we know. `mapping` says otherwise for columns and words. What has no place in
 * the model is kept: as attributes of the stakeholder, as the note of the tie. An end that no node list names
 * becomes a stakeholder, with a notice. `strength` names the attribute of ties that holds their strength.
 */
export function toMap(graph: RawGraph, header: MapHeader, options: ReadOptions = {}): ReadResult {
	return new Reading(graph, options).read(header);
}

class Reading {
	readonly #issues: IssueList;
	readonly #mapping: Mapping | undefined;
	readonly #nodeColumns: readonly Column<StakeholderRole>[];
	readonly #tieColumns: readonly Column<TieRole>[];
	readonly #nodeRoles: ReadonlyMap<StakeholderRole, readonly Column<StakeholderRole>[]>;
	readonly #tieRoles: ReadonlyMap<TieRole, readonly Column<TieRole>[]>;
	readonly #kinds: ReadonlyMap<string, StakeholderKind>;
	readonly #tieKinds: ReadonlyMap<string, TieKind>;
	readonly #places = new Map<string, Jurisdiction>();
	readonly #stakeholders = new Map<string, Stakeholder>();
	/** Ids by the names that only one stakeholder has, where ends may be names. */
	readonly #named = new Map<string, string | undefined>();

	constructor(
		private readonly graph: RawGraph,
		{ mapping, strength }: ReadOptions
	) {
		this.#issues = new IssueList(graph.issues);
		this.#mapping = mapping;
		this.#nodeColumns = stakeholderColumns(graph.nodes, mapping);
		this.#tieColumns = tieColumns(graph.edges, mapping, strength);
		this.#nodeRoles = byRole(this.#nodeColumns);
		this.#tieRoles = byRole(this.#tieColumns);
		this.#kinds = new Map(mapping?.kinds?.map(({ word, as }) => [word, as]));
		this.#tieKinds = new Map(mapping?.tieKinds?.map(({ word, as }) => [word, as]));
	}

	read(header: MapHeader): ReadResult {
		const { graph } = this;
		const positions = positionsOf(graph.nodes, this.#nodeColumns);
		for (const [index, node] of graph.nodes.entries()) {
			const stakeholder = this.#toStakeholder(node, positions?.[index]);
			if (this.#stakeholders.has(stakeholder.id))
				this.#see({
					code: 'node.repeated',
					severity: 'error',
					at: node.at,
					values: { id: node.id.slice(0, 80) }
				});
			else this.#stakeholders.set(stakeholder.id, stakeholder);
		}
		if (graph.namedEnds) this.#collectNames();
		const ties = new Map<string, Tie>();
		const newTieId = createIds();
		for (const edge of graph.edges) {
			const [from, to] = [edge.from, edge.to].map((end) => this.#end(end, edge)) as [string, string];
			const tie = this.#toTie(edge, { from, to }, newTieId);
			ties.set(tie.id, tie);
		}
		const { projects, participations } = readTwoMode(
			graph,
			(part) => this.#end(part.stakeholder, part),
			(issue) => this.#see(issue)
		);
		const map: StakeholderMap = {
			...createMap(header),
			jurisdictions: this.#places,
			stakeholders: this.#stakeholders,
			ties,
			projects,
			participations
		};
		return {
			map: this.#mapping?.same ? mergeSame(map, this.#mapping.same) : map,
			issues: this.#issues.all,
			survey: {
				tables: graph.tables ?? [],
				stakeholders: this.#nodeColumns,
				ties: this.#tieColumns,
				strengths: strengthsOf(graph.edges, this.#tieColumns)
			}
		};
	}

	#collectNames(): void {
		// What somebody is called comes before what somebody else is also called.
		for (const field of ['name', 'nameFr', 'shortName'] as const) {
			const names = new Map<string, string | undefined>();
			for (const stakeholder of this.#stakeholders.values()) {
				const name = stakeholder[field];
				if (name !== undefined && !this.#named.has(name))
					names.set(name, names.has(name) ? undefined : stakeholder.id);
			}
			for (const [name, id] of names) this.#named.set(name, id);
		}
	}

	/** The id that an end stands for; one that no list of nodes holds becomes a stakeholder. */
	#end(end: string, { at }: { readonly at: RawEdge['at'] }): string {
		const id = toId(end);
		const named = this.#named.get(end);
		if (named !== undefined && this.graph.namedEnds === 'namesFirst') return named;
		if (this.#stakeholders.has(id)) return id;
		if (named !== undefined) return named;
		this.#stakeholders.set(id, { id, name: toLine(end) || id, kind: 'other' });
		if (this.graph.nodes.length > 0)
			this.#see({ code: 'edge.endAdded', severity: 'warning', at, values: { end: end.slice(0, 80) } });
		return id;
	}

	#toStakeholder({ id, attributes, at }: RawNode, position: Stakeholder['position']): Stakeholder {
		const taken = new Taking<StakeholderRole>(attributes, this.#nodeRoles);
		const name = taken.text('label') ?? id;
		const nameFr = taken.text('nameFr');
		const shortName = taken.text('shortName');
		const kind = this.#kindOf(taken);
		const home = this.#homeOf(taken);
		const description = taken.text('description');
		const website = taken.text('website');
		const source = taken.text('provenance');
		if (position) taken.drop('x', 'y');
		taken.drop('leaveOut');
		const rest = [...taken.rest];
		const kept = rest.slice(0, LIMITS.attributes).flatMap(([name, value]) => {
			const line = toLine(name);
			return line === '' ? [] : [{ name: line, value: toValue(value) }];
		});
		if (rest.length > kept.length)
			this.#see({
				code: 'attribute.leftOut',
				severity: 'error',
				at,
				values: { count: rest.length - kept.length }
			});
		const cut =
			id.length > MAX_ID ||
			[name, nameFr, shortName, website].some((text) => text !== undefined && text.length > MAX_NAME) ||
			[description, source].some((text) => text !== undefined && text.length > MAX_LONG) ||
			rest.some(([name, value]) => name.length > MAX_NAME || String(value).length > MAX_TEXT);
		if (cut) this.#see({ code: 'text.shortened', severity: 'warning', at });
		return {
			id: toId(id),
			name: toLine(name) || toId(id),
			...(nameFr ? { nameFr: toLine(nameFr) } : {}),
			...(shortName ? { shortName: toLine(shortName) } : {}),
			kind,
			...(home === undefined ? {} : { home }),
			...(description ? { description: description.slice(0, MAX_LONG) } : {}),
			...(website ? { website: toLine(website) } : {}),
			...(kept.length > 0 ? { attributes: kept } : {}),
			...(position ? { position } : {}),
			...(source ? { source: source.slice(0, MAX_LONG) } : {})
		};
	}

	/** The kind that a row's word stands for. A column of another name stays beside it: people group by it. */
	#kindOf(taken: Taking<StakeholderRole>): StakeholderKind {
		for (const { name } of taken.columns('kind')) {
			const word = String(taken.rest.get(name));
			const kind = this.#kinds.get(word) ?? toStakeholderKind(word);
			if (kind === undefined) continue;
			if (fold(name) === 'kind') taken.rest.delete(name);
			return kind;
		}
		return 'other';
	}

	/** The place that a row's path names, added with all that it lies in. */
	#homeOf(taken: Taking<StakeholderRole>): string | undefined {
		const column = taken.columns('jurisdiction')[0];
		if (!column) return undefined;
		const path = String(taken.rest.get(column.name)).split(this.#mapping?.separator ?? '>');
		let parent: string | undefined;
		for (const part of path.map((part) => toLine(part)).filter((part) => part !== '')) {
			const id = toId(parent === undefined ? part : `${parent} > ${part}`);
			if (!this.#places.has(id))
				this.#places.set(id, { id, name: part, ...(parent === undefined ? {} : { parent }) });
			parent = id;
		}
		if (parent !== undefined && column.name.length > 0 && fold(column.name) === 'jurisdiction')
			taken.rest.delete(column.name);
		return parent;
	}

	#toTie(
		edge: RawEdge,
		{ from, to }: { readonly from: string; readonly to: string },
		newTieId: (wanted: string) => string
	): Tie {
		const taken = new Taking<TieRole>(edge.attributes, this.#tieRoles);
		const { kind, directed } = this.#relationOf(taken, edge);
		const strength = this.#strengthOf(taken, edge);
		const since = taken.date('since');
		const until = taken.date('until');
		const source = taken.text('provenance');
		const confidence = taken.word('confidence', confidences);
		taken.drop('leaveOut');
		const written = [...taken.rest];
		// What only says our own word for a note, or several columns with their names.
		const note =
			written.length === 1 && written[0] && fold(written[0][0]) === 'note'
				? String(written[0][1])
				: written.map(([name, value]) => `${name}: ${String(value)}`).join('; ');
		if (note.length > MAX_LONG || (source?.length ?? 0) > MAX_LONG)
			this.#see({ code: 'text.shortened', severity: 'warning', at: edge.at });
		return {
			id: newTieId(edge.id ?? `${edge.from}→${edge.to}`),
			from,
			to,
			kind,
			directed,
			...(strength === undefined ? {} : { strength }),
			...(since ? { since } : {}),
			...(until ? { until } : {}),
			...(source ? { source: source.slice(0, MAX_LONG) } : {}),
			...(confidence ? { confidence } : {}),
			...(note.trim() ? { note: note.slice(0, MAX_LONG) } : {})
		};
	}

	#relationOf(taken: Taking<TieRole>, { directed }: RawEdge): { kind: TieKind; directed: boolean } {
		for (const { name } of taken.columns('relation')) {
			const word = String(taken.rest.get(name));
			const kind = this.#tieKinds.get(word) ?? toTieKind(word);
			if (kind === undefined) continue;
			// Another way to write it than ours stays, in the note.
			if (fold(name) === 'kind' || fold(name) === 'relationship') taken.rest.delete(name);
			return { kind, directed: directed ?? isDirectedKind(kind) };
		}
		const otherwise = this.#tieKinds.get('');
		if (otherwise) return { kind: otherwise, directed: directed ?? isDirectedKind(otherwise) };
		return { kind: directed ? 'informs' : 'collaborates', directed: directed ?? false };
	}

	#strengthOf(taken: Taking<TieRole>, edge: RawEdge): number | undefined {
		const column = taken.columns('strength')[0];
		if (!column) return undefined;
		const value = taken.rest.get(column.name) as AttributeValue;
		taken.rest.delete(column.name);
		const number = numberOf(value);
		const strength = number === undefined ? undefined : scaled(number, this.#mapping?.scale);
		if (strength !== undefined && strength > 0 && strength <= 1e6) return strength;
		const shown = String(value).slice(0, 40);
		this.#see({ code: 'edge.strengthUnusable', severity: 'warning', at: edge.at, values: { value: shown } });
		return undefined;
	}

	#see(issue: Issue): void {
		this.#issues.push(issue);
	}
}
