import { readFileSync, readdirSync } from 'node:fs';
import { readFiles } from '#lib/formats/index.ts';
import { fromDocument, type StakeholderMap } from '#lib/model/StakeholderMap.ts';
import type { BoundaryEntry, Participation, Project, Stakeholder, Tie } from '#lib/model/records.ts';
import type { Role } from '#lib/model/words.ts';
import { readSharedNetwork } from '../../support/sharedNetworks.ts';

export interface Sketch {
	/** Ids, or ids with what is to be said of them. */
	readonly stakeholders: readonly (string | (Partial<Stakeholder> & { readonly id: string }))[];
	/** Ends, or ends with what is to be said of the tie. */
	readonly ties?: readonly (readonly [string, string, Partial<Tie>?])[];
	readonly places?: readonly (readonly [id: string, parent?: string])[];
	readonly projects?: readonly (string | (Partial<Project> & { readonly id: string }))[];
	/** Pairs known to be without a tie. */
	readonly absences?: readonly (readonly [string, string])[];
	/** Project, stakeholder, role. */
	readonly parts?: readonly (readonly [string, string, Role])[];
	/** Entries of the boundary list, named by their ids. */
	readonly boundary?: readonly (Pick<BoundaryEntry, 'id' | 'sort'> & Partial<BoundaryEntry>)[];
	readonly assessments?: StakeholderMap['assessments'] extends ReadonlyMap<string, infer A>
		? readonly A[]
		: never;
}

/** A small map: `other` stakeholders that collaborate, named by their ids, unless told otherwise. */
export function sketch({
	stakeholders,
	ties = [],
	absences = [],
	places = [],
	projects = [],
	parts = [],
	boundary = [],
	assessments = []
}: Sketch) {
	const named = <T extends { readonly id: string }>(record: string | T) =>
		typeof record === 'string' ? { id: record, name: record } : { name: record.id, ...record };
	return fromDocument({
		header: { id: 'sketch', title: 'Sketch' },
		jurisdictions: places.map(([id, parent]) => ({ id, name: id, ...(parent ? { parent } : {}) })),
		stakeholders: stakeholders.map((record) => ({ kind: 'other', ...named(record) }) as Stakeholder),
		boundary: boundary.map((entry) => named(entry) as BoundaryEntry),
		ties: ties.map(([from, to, more], i) => ({
			id: `t${i}`,
			from,
			to,
			kind: 'collaborates',
			directed: false,
			confidence: 'documented',
			...more
		})),
		absences: absences.map(([a, b], i) => ({ id: `n${i}`, a, b })),
		projects: projects.map((record) => named(record) as Project),
		participations: parts.map(([project, stakeholder, role], i): Participation => ({
			id: `p${i}`,
			project,
			stakeholder,
			role,
			confidence: 'documented'
		})),
		assessments
	});
}

/** Ids "a1" … with every pair tied. */
export function clique(letter: string, size: number) {
	const ids = Array.from({ length: size }, (_, i) => `${letter}${i + 1}`);
	return { ids, ties: ids.flatMap((a, i) => ids.slice(i + 1).map((b) => [a, b] as const)) };
}

/** A centre with so many others that know only it. */
export function star(others: number) {
	const ids = Array.from({ length: others }, (_, i) => `o${i + 1}`);
	return {
		stakeholders: ['centre', ...ids],
		ties: ids.map((id) => ['centre', id] as const)
	} satisfies Sketch;
}

/** Krackhardt's kite: 3 has most ties, 7 alone joins the tail 8 and 9 to the rest. */
export const kite: Sketch = {
	stakeholders: Array.from({ length: 10 }, (_, i) => String(i)),
	ties: [
		'01',
		'02',
		'03',
		'05',
		'13',
		'14',
		'16',
		'23',
		'25',
		'34',
		'35',
		'36',
		'46',
		'56',
		'57',
		'67',
		'78',
		'89'
	].map((pair) => [pair[0]!, pair[1]!] as const)
};

const examples = new URL('../../../static/examples/', import.meta.url);

/** The folders of the maps that ship. */
export const exampleNames = readdirSync(examples);

export function readExample(name: string): StakeholderMap {
	const folder = new URL(`${name}/`, examples);
	const files = readdirSync(folder).map((file) => ({
		name: `${name}/${file}`,
		bytes: readFileSync(new URL(file, folder))
	}));
	return readFiles(files).map;
}

/** A real network of `sharedNetworks` as an import makes it: attributes kept, nothing else known. */
export function readShared(name: string): StakeholderMap {
	const { graph } = readSharedNetwork(name);
	return sketch({
		stakeholders: graph.mapNodes((id, attributes) => ({
			id,
			attributes: Object.entries(attributes).map(([attribute, value]) => ({
				name: attribute,
				value: String(value)
			}))
		})),
		ties: graph.mapEdges((_edge, _attributes, from, to) => [from, to] as const)
	});
}
