import { cutJurisdictions } from '#lib/analysis/layouts/cutJurisdictions.ts';
import type { Id } from '#lib/base/ids.ts';
import { message } from '#lib/base/message.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { knownPairs } from '#lib/model/pairs.ts';
import { stakeholderKinds, type StakeholderKind } from '#lib/model/words.ts';
import { orderLanes } from '../lanes/order.ts';
import { titleOf } from '../lanes/arrange.ts';
import { neighboursOf, shortNameOf } from '../nodes.ts';
import { rememberFor } from '../remember.ts';
import type { ViewInput } from '../view.ts';

/** What blocks may be made of. */
export const blockings = ['jurisdiction', 'kind', 'group'] as const;
export type Blocking = (typeof blockings)[number];
/** What rows may be ordered by within their block. */
export const orders = ['ties', 'name'] as const;
export type Order = (typeof orders)[number];

export interface Block {
	readonly id: string;
	readonly title: string;
	readonly members: readonly Id[];
	/** What a click on its title filters by. */
	readonly about?: { readonly of: 'jurisdiction' | 'kind'; readonly id: Id };
}

/** Pairs of two blocks, or within one. */
export interface BlockPair {
	readonly tied: number;
	readonly possible: number;
	/** Pairs of whom nobody knows. */
	readonly unknown: number;
}

const MOST_BLOCKS = 9;

/** A place that holds more than this share of everyone leaves a matrix of one block. */
const TOO_MUCH = 0.6;

/** What blocks are made of: as asked, else places, or kinds where nearly all are at home in one place. */
export function blockingOf({ map, blockBy }: Pick<ViewInput, 'map' | 'blockBy'>): Blocking {
	const asked = blockings.find((blocking) => blocking === blockBy);
	if (asked) return asked;
	const largest = Math.max(
		...cutJurisdictions(map, MOST_BLOCKS).map(({ stakeholders }) => stakeholders.length)
	);
	return largest > TOO_MUCH * map.stakeholders.size ? 'kind' : 'jurisdiction';
}

/** Everyone in one block, blocks and rows in the order asked for; worked out once a map. O(n log n + m). */
export function blocksOf(input: ViewInput): readonly Block[] {
	const by = blockingOf(input);
	const { orderBy = 'ties', translator } = input;
	const known = knownBlocks(input.map);
	const key = [by, orderBy, translator.language].join();
	let blocks = known.get(key);
	if (!blocks) known.set(key, (blocks = sortBlocks(by, input)));
	return blocks;
}

const knownBlocks = rememberFor<StakeholderMap, Map<string, readonly Block[]>>(() => new Map());

function sortBlocks(by: Blocking, input: ViewInput): readonly Block[] {
	const near = neighboursOf(input);
	const names = new Map([...input.map.stakeholders].map(([id, one]) => [id, shortNameOf(one, input)]));
	const nameOf = (id: Id) => names.get(id) ?? id;
	const compare = (a: Id, b: Id) =>
		(input.orderBy === 'name' ? 0 : (near.get(b)?.size ?? 0) - (near.get(a)?.size ?? 0)) ||
		input.translator.compare(nameOf(a), nameOf(b));
	const blocks = { jurisdiction: byPlace, kind: byKind, group: byGroup }[by](input);
	const sorted = blocks.map((block) => ({ ...block, members: [...block.members].sort(compare) }));
	if (input.orderBy === 'name') return sorted.sort((a, b) => input.translator.compare(a.title, b.title));
	// Beyond a dozen the exact order would take too long; those with most members come first then.
	if (sorted.length > 12) return sorted.sort((a, b) => b.members.length - a.members.length);
	const pairs = pairsOf(input.map, sorted);
	const between = sorted.map((_, a) => sorted.map((__, b) => (a === b ? 0 : (pairs[a]?.[b]?.tied ?? 0))));
	return orderLanes(between).map((i) => sorted[i] as Block);
}

function byPlace(input: ViewInput): Block[] {
	return cutJurisdictions(input.map, MOST_BLOCKS).map((cut) => ({
		id: cut.id ?? 'nowhere',
		title: titleOf(cut, input),
		members: cut.stakeholders,
		...(cut.id === undefined ? {} : { about: { of: 'jurisdiction' as const, id: cut.id } })
	}));
}

function byKind({ map, translator }: ViewInput): Block[] {
	const members = new Map<StakeholderKind, Id[]>(stakeholderKinds.map((kind) => [kind, []]));
	for (const { id, kind } of map.stakeholders.values()) members.get(kind)?.push(id);
	return [...members]
		.filter(([, ids]) => ids.length > 0)
		.map(([kind, ids]) => ({
			id: kind,
			title: translator.say(message(`kind.${kind}`)),
			members: ids,
			about: { of: 'kind', id: kind }
		}));
}

/** Declared groups; whoever is in several counts in the first, whoever is in none stands apart. */
function byGroup({ map, translator }: ViewInput): Block[] {
	const taken = new Set<Id>();
	const blocks = [...map.groups.values()].map(({ id, name, nameFr, members }): Block => {
		const own = members.filter((member) => map.stakeholders.has(member) && !taken.has(member));
		for (const member of own) taken.add(member);
		return { id, title: translator.language === 'fr' ? (nameFr ?? name) : name, members: own };
	});
	const others = [...map.stakeholders.keys()].filter((id) => !taken.has(id));
	return [
		...blocks.filter(({ members }) => members.length > 0),
		...(others.length > 0
			? [{ id: 'none', title: translator.t('view.matrix.noGroup'), members: others }]
			: [])
	];
}

/** The pairs of whom something is on record, by their ends. */
export const recordedPairs = rememberFor((map: StakeholderMap) =>
	[...knownPairs(map)].map(([key, state]) => {
		const [a, b] = JSON.parse(key) as [Id, Id];
		return { key, a, b, state };
	})
);

/** What is on record of each two blocks. O(known pairs + blocks²). */
export function pairsOf(map: StakeholderMap, blocks: readonly Block[]): BlockPair[][] {
	const blockOf = new Map(blocks.flatMap(({ members }, i) => members.map((id) => [id, i] as const)));
	const tied = blocks.map(() => blocks.map(() => 0));
	const asked = blocks.map(() => blocks.map(() => 0));
	const add = (counts: number[][], a: Id, b: Id) => {
		const [i, j] = [blockOf.get(a), blockOf.get(b)];
		if (i === undefined || j === undefined) return;
		(counts[i] as number[])[j] = (counts[i]?.[j] ?? 0) + 1;
		if (i !== j) (counts[j] as number[])[i] = (counts[j]?.[i] ?? 0) + 1;
	};
	for (const { a, b, state } of recordedPairs(map)) add(state === 'tied' ? tied : asked, a, b);
	return blocks.map(({ members }, i) =>
		blocks.map((other, j) => {
			const possible =
				i === j ? (members.length * (members.length - 1)) / 2 : members.length * other.members.length;
			const ties = tied[i]?.[j] ?? 0;
			return { tied: ties, possible, unknown: possible - ties - (asked[i]?.[j] ?? 0) };
		})
	);
}
