import type { Id } from '#lib/base/ids.ts';
import { fold } from '../graph/headers.ts';

/** Two stakeholders that may be one, and what speaks for it. */
export interface Duplicate {
	readonly id: Id;
	readonly name: string;
	readonly into: Id;
	readonly intoName: string;
	readonly why: 'sameName' | 'otherLanguage' | 'abbreviation' | 'spelling';
}

interface Named {
	readonly id: Id;
	readonly name: string;
	readonly nameFr?: string | undefined;
	readonly shortName?: string | undefined;
	readonly shortNameFr?: string | undefined;
}

/** Pairs that are told of. */
const MOST = 500;
/** Names of this length and more may differ by a letter and still be meant to be the same. */
const LONG = 9;

/** Words that say the same in both languages, folded; what joins words says nothing. */
const SAME: Readonly<Record<string, string>> = {
	ville: 'city',
	cite: 'city',
	municipalite: 'municipality',
	canton: 'township',
	comte: 'county',
	districts: 'district',
	regional: 'regional',
	regionale: 'regional',
	regionaux: 'regional',
	universite: 'university',
	ministere: 'ministry',
	agence: 'agency',
	conseil: 'council',
	bassin: 'basin',
	eau: 'water',
	eaux: 'water',
	sante: 'health',
	autorite: 'authority',
	gouvernement: 'government',
	societe: 'society',
	fondation: 'foundation',
	premiere: 'first',
	nations: 'nation',
	bibliotheque: 'library',
	publique: 'public',
	commission: 'commission',
	ecole: 'school',
	ecoles: 'school',
	chambre: 'chamber',
	commerce: 'commerce',
	developpement: 'development',
	economique: 'economic',
	federation: 'federation',
	canadienne: 'canadian',
	canadien: 'canadian',
	colombie: 'columbia',
	britannique: 'british',
	nouvelle: 'new',
	ecosse: 'scotia',
	ontario: 'ontario',
	centre: 'center',
	reseau: 'network',
	association: 'association',
	alliance: 'alliance',
	services: 'service'
};
const JOINING = new Set(
	'the of and for to de du des la le les l d et a au aux pour en sur inc ltd ltee corp corporation'.split(' ')
);

/**
 * Pairs of stakeholders whose names look like one: equal but for case and accents, English and French forms
 * of one name (or one's French name the other's name), an abbreviation beside what it stands for, or long
 * names a letter apart. They are only suggestions; a person decides. O(n) but for names of one length and
 * beginning, which are compared pair by pair.
 */
export function findDuplicates(stakeholders: Iterable<Named>): readonly Duplicate[] {
	const found: Duplicate[] = [];
	const told = new Set<string>();
	const tell = (one: Named, other: Named, why: Duplicate['why']) => {
		const key = JSON.stringify([one.id, other.id].sort());
		if (one.id === other.id || told.has(key) || found.length >= MOST) return;
		told.add(key);
		found.push({ id: one.id, name: one.name, into: other.id, intoName: other.name, why });
	};
	const all = [...stakeholders];
	const exact = new Map<string, Named>();
	const meanings = new Map<string, Named>();
	const initials = new Map<string, Named>();
	for (const one of all) {
		const names = [one.name, one.nameFr].filter((name): name is string => name !== undefined);
		for (const name of names) {
			const whole = fold(name);
			if (whole === '') continue;
			const same = exact.get(whole);
			if (same) tell(one, same, fold(one.name) === fold(same.name) ? 'sameName' : 'otherLanguage');
			else exact.set(whole, one);
			const meaning = meaningOf(name);
			const alike = meaning === '' ? undefined : meanings.get(meaning);
			if (alike) tell(one, alike, 'otherLanguage');
			else meanings.set(meaning, one);
			const letters = initialsOf(name);
			if (letters.length >= 3 && !initials.has(letters)) initials.set(letters, one);
		}
	}
	for (const one of all) {
		for (const short of [one.name, one.shortName, one.shortNameFr]) {
			if (short === undefined || !/^\p{Lu}[\p{Lu}\p{N}.&-]{2,9}$/u.test(short)) continue;
			const whole = initials.get(fold(short));
			if (whole && short === one.name) tell(one, whole, 'abbreviation');
			const same = short === one.name ? undefined : exact.get(fold(short));
			if (same) tell(same, one, 'abbreviation');
		}
	}
	findMisspelt(all, tell);
	return found;
}

/** The words of a name in one language and order, without what joins them. */
function meaningOf(name: string): string {
	const words = wordsOf(name).filter((word) => !JOINING.has(word));
	return words
		.map((word) => (Object.hasOwn(SAME, word) ? (SAME[word] as string) : word))
		.sort()
		.join(' ');
}

function initialsOf(name: string): string {
	const words = wordsOf(name).filter((word) => !JOINING.has(word));
	return words.length < 3 ? '' : words.map((word) => word[0]).join('');
}

function wordsOf(name: string): string[] {
	return name
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.split(/[^\p{L}\p{N}]+/u)
		.filter((word) => word !== '');
}

/** Long names of which one letter is missing, added or another; numbers that differ are no slips. */
function findMisspelt(
	all: readonly Named[],
	tell: (one: Named, other: Named, why: 'spelling') => void
): void {
	const buckets = new Map<string, { one: Named; name: string }[]>();
	for (const one of all) {
		const name = fold(one.name);
		if (name.length < LONG) continue;
		// A slip leaves the first half or the second half as it was.
		const half = Math.floor(name.length / 2);
		for (const key of [`<${name.slice(0, half - 1)}`, `>${name.slice(half + 1)}`]) {
			const bucket = buckets.get(key);
			if (!bucket) buckets.set(key, [{ one, name }]);
			else if (bucket.length < 40) {
				for (const other of bucket) if (isSlip(name, other.name)) tell(one, other.one, 'spelling');
				bucket.push({ one, name });
			}
		}
	}
}

function isSlip(a: string, b: string): boolean {
	if (a === b || Math.abs(a.length - b.length) > 1) return false;
	let start = 0;
	while (start < a.length && a[start] === b[start]) start++;
	let end = 0;
	while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
	const [restA, restB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
	return restA.length <= 1 && restB.length <= 1 && !/\p{N}/u.test(restA + restB);
}
