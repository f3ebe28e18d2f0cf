import type { Issue } from '#lib/base/issue.ts';
import { pathOf } from '#lib/model/jurisdictions.ts';
import { recordKindList } from '#lib/model/records.ts';
import { recordsOf, type StakeholderMap } from '#lib/model/StakeholderMap.ts';
import type { StakeholderKind, TieKind } from '#lib/model/words.ts';
import type { ReadResult, Survey } from '../format.ts';
import { findDuplicates, type Duplicate } from '../mapping/findDuplicates.ts';

/** Rows of each kind that are shown: enough to see whether the columns were understood. */
const FEW = 5;
/** Columns kept as they are that are named. */
const MOST_COLUMNS = 60;

/** What an import would make, before anything is made: no more of it than a page needs to show. */
export interface ImportPreview {
	readonly format: string;
	readonly title: string;
	/** Records by kind, those with none left out. */
	readonly counts: Readonly<Record<string, number>>;
	readonly issues: readonly Issue[];
	readonly survey?: Survey | undefined;
	readonly kinds: readonly { readonly kind: StakeholderKind; readonly count: number }[];
	readonly tieKinds: readonly { readonly kind: TieKind; readonly count: number }[];
	/** Columns that stay with each stakeholder as they are. */
	readonly kept: readonly string[];
	readonly stakeholders: readonly SampleStakeholder[];
	readonly ties: readonly SampleTie[];
	readonly duplicates: readonly Duplicate[];
	/** Of the very files looked at: an import that names it is of these and no others. */
	readonly hash?: string | undefined;
}

interface SampleStakeholder {
	readonly id: string;
	readonly name: string;
	readonly nameFr?: string | undefined;
	readonly kind: StakeholderKind;
	readonly path: readonly string[];
}

interface SampleTie {
	readonly from: string;
	readonly to: string;
	readonly kind: TieKind;
	readonly directed: boolean;
	readonly strength?: number | undefined;
}

/** What became of files, in counts and a few rows. */
export function describeImport({ map, issues, survey }: ReadResult, format: string): ImportPreview {
	const counts = recordKindList.map((kind) => [kind, recordsOf(map, kind).size] as const);
	const name = (id: string) => map.stakeholders.get(id)?.name ?? id;
	return {
		format,
		title: map.header.title,
		counts: Object.fromEntries(counts.filter(([, count]) => count > 0)),
		issues,
		survey,
		kinds: countBy([...map.stakeholders.values()].map(({ kind }) => kind)),
		tieKinds: countBy([...map.ties.values()].map(({ kind }) => kind)),
		kept: keptColumns(map),
		stakeholders: first(map.stakeholders.values()).map(({ id, name, nameFr, kind, home }) => ({
			id,
			name,
			nameFr,
			kind,
			path: pathOf(map, home).map(({ name }) => name)
		})),
		ties: first(map.ties.values()).map(({ from, to, kind, directed, strength }) => ({
			from: name(from),
			to: name(to),
			kind,
			directed,
			strength
		})),
		duplicates: findDuplicates(map.stakeholders.values())
	};
}

function keptColumns(map: StakeholderMap): string[] {
	const names = new Set<string>();
	for (const { attributes = [] } of map.stakeholders.values()) {
		for (const { name } of attributes) if (names.size < MOST_COLUMNS) names.add(name);
	}
	return [...names];
}

function countBy<K>(kinds: readonly K[]): { kind: K; count: number }[] {
	const counts = new Map<K, number>();
	for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
	return [...counts].map(([kind, count]) => ({ kind, count })).sort((a, b) => b.count - a.count);
}

function first<T>(items: Iterable<T>): T[] {
	const few: T[] = [];
	for (const item of items) {
		if (few.length === FEW) break;
		few.push(item);
	}
	return few;
}
