import type { Id } from '#lib/base/ids.ts';
import type { Stakeholder } from '#lib/model/records.ts';

const MOST = 8;

/**
 * Stakeholders that typed letters may mean, likeliest first: names that begin so, then words within that
 * do, then any that hold them; case and accents aside. Nothing for no letters.
 */
export function suggest(stakeholders: Iterable<Stakeholder>, typed: string, without: Id): Stakeholder[] {
	const wanted = plain(typed);
	if (wanted === '') return [];
	const found: { stakeholder: Stakeholder; cost: number }[] = [];
	for (const stakeholder of stakeholders) {
		if (stakeholder.id === without) continue;
		const { name, nameFr, shortName, shortNameFr } = stakeholder;
		const costs = [name, nameFr, shortName, shortNameFr].map((own) => costOf(own, wanted));
		const cost = Math.min(...costs);
		if (cost < Infinity) found.push({ stakeholder, cost });
	}
	return found
		.sort((a, b) => a.cost - b.cost || a.stakeholder.name.length - b.stakeholder.name.length)
		.slice(0, MOST)
		.map(({ stakeholder }) => stakeholder);
}

function costOf(name: string | undefined, wanted: string): number {
	if (name === undefined) return Infinity;
	const own = plain(name);
	if (own.startsWith(wanted)) return 0;
	if (own.includes(` ${wanted}`)) return 1;
	return own.includes(wanted) ? 2 : Infinity;
}

function plain(text: string): string {
	return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
