import { isPartialDate } from '#lib/model/dates.ts';
import type { StakeholderRole, TieRole, Mapping } from '../mapping/Mapping.ts';
import { parseNumber } from '../csv/numbers.ts';
import { means, type Meaning } from './headers.ts';
import type { Attributes, AttributeValue } from './RawGraph.ts';
import { toStakeholderKind, toTieKind } from './words.ts';

/** Different words of a column that are kept for a preview. */
const WORDS = 60;

/** One column (or attribute) of the stakeholders or ties of a network, as it was understood. */
export interface Column<R extends string> {
	readonly name: string;
	readonly as: R;
	/** Rows that hold something there. */
	readonly filled: number;
	/** Its words and how often each is there, the most frequent first; not all where there are many. */
	readonly words: readonly { readonly word: string; readonly count: number }[];
	readonly isWhole: boolean;
}

interface Tally {
	filled: number;
	numbers: number;
	dates: number;
	readonly words: Map<string, number>;
	isWhole: boolean;
}

/** The roles that columns of stakeholders play: as told, else by their names and by what stands in them. */
export function stakeholderColumns(
	rows: Iterable<{ readonly attributes: Attributes }>,
	mapping: Mapping | undefined
): Column<StakeholderRole>[] {
	const told = new Map(mapping?.stakeholders?.map(({ column, as }) => [column, as]));
	const tallies = tally(rows);
	const drawn = drawnIn(tallies);
	return tallies.map(([name, tally]) => ({
		name,
		as: told.get(name) ?? drawn.get(name) ?? guessStakeholder(name, tally),
		...shown(tally)
	}));
}

/** Columns by the role they play. */
export function byRole<R extends string>(
	columns: readonly Column<R>[]
): ReadonlyMap<R, readonly Column<R>[]> {
	const roles = new Map<R, Column<R>[]>();
	for (const column of columns) roles.set(column.as, [...(roles.get(column.as) ?? []), column]);
	return roles;
}

/** Two columns of numbers called x and y, and nothing else, say where somebody was drawn. */
function drawnIn(tallies: readonly (readonly [string, Tally])[]): ReadonlyMap<string, StakeholderRole> {
	const places = (['x', 'y'] as const).flatMap((role): [string, StakeholderRole][] => {
		const column = tallies.find(
			([name, { filled, numbers }]) => name.toLowerCase() === role && numbers === filled
		);
		return column ? [[column[0], role]] : [];
	});
	return new Map(places.length === 2 ? places : []);
}

/** As `stakeholderColumns`, for ties. `strength` names the column of strengths where somebody said. */
export function tieColumns(
	rows: Iterable<{ readonly attributes: Attributes }>,
	mapping: Mapping | undefined,
	strength: string | undefined
): Column<TieRole>[] {
	const told = new Map(mapping?.ties?.map(({ column, as }) => [column, as]));
	return tally(rows).map(([name, tally]) => {
		const guess = guessTie(name, tally);
		const as = strength === undefined ? guess : name === strength ? 'strength' : noStrength(guess);
		return { name, as: told.get(name) ?? as, ...shown(tally) };
	});
}

const noStrength = (role: TieRole): TieRole => (role === 'strength' ? 'note' : role);

function guessStakeholder(name: string, { words }: Tally): StakeholderRole {
	const plain: readonly StakeholderRole[] = [
		'label',
		'nameFr',
		'shortName',
		'description',
		'website',
		'jurisdiction'
	];
	const role = plain.find((role) => means(name, role as Meaning));
	if (role) return role;
	if (means(name, 'kind') && [...words.keys()].some((word) => toStakeholderKind(word) !== undefined))
		return 'kind';
	return name === 'source_text' ? 'provenance' : 'attribute';
}

function guessTie(name: string, { filled, numbers, dates, words }: Tally): TieRole {
	if (means(name, 'relation') && [...words.keys()].some((word) => toTieKind(word) !== undefined))
		return 'relation';
	// A value may be anything; a weight is a strength even where some of it is none.
	if (means(name, 'strength') && (numbers * 2 >= filled || (numbers > 0 && !/^val/i.test(name))))
		return 'strength';
	if (means(name, 'since') && dates > 0) return 'since';
	if (means(name, 'until') && dates > 0) return 'until';
	if (means(name, 'confidence')) return 'confidence';
	return name === 'source_text' ? 'provenance' : 'note';
}

function tally(rows: Iterable<{ readonly attributes: Attributes }>): [string, Tally][] {
	const tallies = new Map<string, Tally>();
	for (const { attributes } of rows) {
		for (const [name, value] of attributes) {
			let own = tallies.get(name);
			if (!own)
				tallies.set(name, (own = { filled: 0, numbers: 0, dates: 0, words: new Map(), isWhole: true }));
			own.filled++;
			if (numberOf(value) !== undefined) own.numbers++;
			if (dateOf(value) !== undefined) own.dates++;
			const word = String(value).slice(0, 80);
			const count = own.words.get(word);
			if (count !== undefined || own.words.size < WORDS) own.words.set(word, (count ?? 0) + 1);
			else own.isWhole = false;
		}
	}
	return [...tallies];
}

function shown({ filled, words, isWhole }: Tally) {
	const sorted = [...words].map(([word, count]) => ({ word, count })).sort((a, b) => b.count - a.count);
	return { filled, isWhole, words: sorted };
}

/** The number that a value is or says; undefined where it is none. */
export function numberOf(value: AttributeValue | undefined): number | undefined {
	if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
	return typeof value === 'string' ? parseNumber(value) : undefined;
}

/** The date that a value says, as well as it is known; the time of a moment is left off. */
export function dateOf(value: AttributeValue | undefined): string | undefined {
	const text = String(value ?? '').trim();
	const date = /^\d{4}-\d\d-\d\dT/.test(text) ? text.slice(0, 10) : text.replace(/^(\d{4})\.0$/, '$1');
	return isPartialDate(date) ? date : undefined;
}
