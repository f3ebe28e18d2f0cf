import type { Id } from '#lib/base/ids.ts';
import type { Stakeholder } from '#lib/model/records.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';

/** A jurisdiction of the tree with the stakeholders that it stands for. */
export interface JurisdictionCut {
	/** The jurisdiction; undefined where nobody is at home anywhere. */
	readonly id: Id | undefined;
	/** It takes in small other trees and the homeless too: "Canada and beyond". */
	readonly beyond: boolean;
	readonly stakeholders: readonly Id[];
}

interface Branch {
	readonly id: Id;
	readonly own: Id[];
	readonly below: Branch[];
}

/** A branch is worth a row of its own from so many stakeholders on. */
const FEWEST = 3;

/**
 * Cuts the tree of jurisdictions so that everyone belongs to exactly one of at most `most` places, each a
 * name that people know: the fullest place is opened first, small places stay with the one above, small
 * trees and whoever is at home nowhere join the largest tree's top. A tree where Indigenous bodies are at
 * home is nobody else's place and keeps its own name, however small. In tree order, no empty places.
 */
export function cutJurisdictions(map: StakeholderMap, most: number): JurisdictionCut[] {
	const { roots, homeless } = growTrees(map);
	const [main, ...others] = roots.filter(sizeOf).sort((a, b) => sizeOf(b) - sizeOf(a));
	if (!main) return homeless.length > 0 ? [{ id: undefined, beyond: false, stakeholders: homeless }] : [];
	const isNation = (root: Branch) => everyone(root).some((id) => isIndigenous(map.stakeholders.get(id)));
	const kept = [
		...others.filter(isNation),
		...others.filter((root) => isLarge(root) && !isNation(root))
	].slice(0, Math.max(0, most - 1));
	const opened = openFullest([main, ...kept], most);
	const strays = [...others.filter((root) => !kept.includes(root)).flatMap(everyone), ...homeless];
	return [main, ...kept]
		.flatMap((root) => rowsOf(root, opened))
		.map((branch) => ({
			id: branch.id,
			beyond: branch === main && strays.length > 0,
			stakeholders: [
				...(opened.has(branch) ? keptBy(branch) : everyone(branch)),
				...(branch === main ? strays : [])
			]
		}))
		.filter(({ stakeholders }) => stakeholders.length > 0);
}

function openFullest(roots: readonly Branch[], most: number): Set<Branch> {
	const opened = new Set<Branch>();
	for (;;) {
		const rows = roots.flatMap((root) => rowsOf(root, opened));
		const next = rows
			.filter((branch) => !opened.has(branch) && branch.below.some(isLarge))
			.sort((a, b) => sizeOf(b) - sizeOf(a))
			.find((branch) => rows.length + branch.below.filter(isLarge).length <= most);
		if (!next) return opened;
		opened.add(next);
	}
}

function growTrees(map: StakeholderMap): { roots: Branch[]; homeless: Id[] } {
	const branches = new Map<Id, Branch>();
	for (const id of map.jurisdictions.keys()) branches.set(id, { id, own: [], below: [] });
	const roots: Branch[] = [];
	for (const { id, parent } of map.jurisdictions.values()) {
		const above = parent === undefined ? undefined : branches.get(parent);
		(above ? above.below : roots).push(branches.get(id) as Branch);
	}
	const homeless: Id[] = [];
	for (const { id, home } of map.stakeholders.values()) {
		const branch = home === undefined ? undefined : branches.get(home);
		(branch ? branch.own : homeless).push(id);
	}
	return { roots, homeless };
}

function isIndigenous(stakeholder: Stakeholder | undefined): boolean {
	return stakeholder?.kind === 'indigenousGovernment' || stakeholder?.kind === 'indigenousOrganization';
}

const rowsOf = (branch: Branch, opened: ReadonlySet<Branch>): Branch[] => [
	branch,
	...(opened.has(branch) ? branch.below.filter(isLarge).flatMap((child) => rowsOf(child, opened)) : [])
];
const everyone = (branch: Branch): Id[] => [...branch.own, ...branch.below.flatMap(everyone)];
const keptBy = (branch: Branch): Id[] => [
	...branch.own,
	...branch.below.filter((child) => !isLarge(child)).flatMap(everyone)
];
const sizeOf = (branch: Branch): number =>
	branch.own.length + branch.below.reduce((sum, child) => sum + sizeOf(child), 0);
const isLarge = (branch: Branch): boolean => sizeOf(branch) >= FEWEST;
