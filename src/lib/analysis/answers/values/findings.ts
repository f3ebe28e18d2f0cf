import type { Id } from '#lib/base/ids.ts';
import { message, type Message } from '#lib/base/message.ts';
import type { ValueRating } from '#lib/model/records.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import type { AnswerTable, Cell, Finding } from '../answer.ts';
import { nameFrom, nameOf, namesOf, writtenIn } from '../names.ts';
import type { Alignment, CoalitionLikeness } from './alignment.ts';
import type { Concordance, Held, Untied } from './holding.ts';

/** Everything that is said of values. */
export interface Setting {
	readonly map: StakeholderMap;
	/** Most widely held first. */
	readonly held: readonly Held[];
	readonly concordance: Concordance | undefined;
	readonly untied: readonly Untied[];
	readonly alignment: Alignment | undefined;
	readonly within: readonly CoalitionLikeness[];
}

/** From this agreement on people are largely of one mind, below zero they are split. */
const OF_ONE_MIND = 0.6;

const MOST_PAIRS = 3;

export function valueFindings(setting: Setting): Finding[] {
	const { held, untied } = setting;
	return [
		...held
			.filter(({ holders }) => holders.length > 0)
			.slice(0, 3)
			.map((one) => heldFinding(setting, one)),
		...held
			.filter(({ agreement }) => agreement !== undefined && agreement < 0)
			.map((one) => splitFinding(setting, one)),
		...concordanceFinding(setting),
		...alignmentFinding(setting),
		...untied.slice(0, MOST_PAIRS).map((pair) => untiedFinding(setting, pair)),
		...unheldFinding(setting)
	];
}

function heldFinding({ map }: Setting, { value, holders, ratings, agreement }: Held): Finding {
	const published = ratings.filter((rating) => rating.published).length;
	const made = ratings.every((rating) => rating.illustrative);
	const kind = agreement === undefined ? 'few' : agreement >= OF_ONE_MIND ? 'agreed' : 'mixed';
	const values = {
		value: nameFrom(value),
		count: holders.length,
		names: namesOf(map, holders, 5),
		rated: ratings.length,
		agreement: agreement === undefined ? 0 : round(agreement)
	};
	return {
		code: 'values.held',
		title: message('answer.values.held.title', values),
		why: message(
			published === ratings.length ? 'answer.values.held.published' : `answer.values.held.${kind}`,
			values
		),
		evidence: [...holders, ...ratings.map(({ id }) => id), value.id],
		about: holders,
		certainty: { word: published === ratings.length ? 'solid' : kind === 'few' || made ? 'fragile' : 'fair' }
	};
}

function splitFinding({ map }: Setting, { value, ratings, agreement }: Held): Finding {
	const at = (matches: (rating: number) => boolean) =>
		ratings.flatMap(({ stakeholder, rating }) =>
			rating !== undefined && matches(rating) ? [stakeholder] : []
		);
	const [high, low] = [at((rating) => rating >= 4), at((rating) => rating <= 2)];
	const values = {
		value: nameFrom(value),
		high: namesOf(map, high, 3),
		low: namesOf(map, low, 3),
		agreement: round(agreement!)
	};
	return {
		code: 'values.split',
		title: message('answer.values.split.title', values),
		why: message('answer.values.split.why', values),
		evidence: [value.id, ...ratings.flatMap(({ id, stakeholder }) => [id, stakeholder])],
		about: [...high, ...low],
		certainty: { word: 'fair' },
		suggestion: message('answer.values.split.suggestion', values)
	};
}

function concordanceFinding({ concordance, held }: Setting): Finding[] {
	if (!concordance) return [];
	const { w, raters, values } = concordance;
	const kind = w >= 0.7 ? 'alike' : w >= 0.3 ? 'partly' : 'apart';
	const said = { w: round(w), raters, values };
	return [
		{
			code: 'values.order',
			title: message(`answer.values.order.${kind}`, said),
			why: message('answer.values.order.why', said),
			evidence: held.map(({ value }) => value.id),
			about: [],
			certainty: { word: raters >= 8 ? 'fair' : 'fragile' }
		}
	];
}

/** Under this chance a difference is no coincidence. */
const SELDOM = 0.05;

function alignmentFinding({ alignment, held }: Setting): Finding[] {
	if (!alignment) return [];
	const { tied, untied, pairs, chance } = alignment;
	const kind = chance >= SELDOM ? 'chance' : tied > untied ? 'alike' : 'apart';
	const made = held.every(({ ratings }) => ratings.every((rating) => rating.illustrative));
	return [
		{
			code: 'values.alignment',
			title: message(`answer.values.alignment.${kind}`),
			why: message('answer.values.alignment.why', {
				tied: round(tied),
				untied: round(untied),
				count: pairs,
				percent: Math.round(100 * chance)
			}),
			evidence: held.map(({ value }) => value.id),
			about: [],
			certainty: { word: made || kind === 'chance' ? 'fragile' : chance < 0.01 ? 'solid' : 'fair' },
			suggestion: message('answer.values.alignment.suggestion')
		}
	];
}

function untiedFinding({ map, held }: Setting, { a, b, shared }: Untied): Finding {
	const valueNames = shared.map((id) => nameFrom(map.values.get(id)!));
	const values = { a: nameOf(map, a), b: nameOf(map, b), values: valueNames, count: shared.length };
	const ratings = held
		.filter(({ value }) => shared.includes(value.id))
		.flatMap((one) => one.ratings.filter(({ stakeholder }) => stakeholder === a || stakeholder === b));
	return {
		code: 'values.sharedWithoutTie',
		title: message('answer.values.sharedWithoutTie.title', values),
		why: message('answer.values.sharedWithoutTie.why', values),
		evidence: [a, b, ...shared, ...ratings.map(({ id }) => id)],
		about: [a, b],
		pair: [a, b],
		certainty: { word: 'fragile' },
		suggestion: message('answer.values.sharedWithoutTie.suggestion', values)
	};
}

/** Values of the map that nobody is on record as holding: not the same as held by nobody. */
function unheldFinding({ held }: Setting): Finding[] {
	const unheld = held.filter(({ ratings }) => ratings.length === 0);
	if (unheld.length === 0) return [];
	const values = { count: unheld.length, values: unheld.map(({ value }) => nameFrom(value)) };
	return [
		{
			code: 'values.unheld',
			title: message('answer.values.unheld.title', values),
			why: message('answer.values.unheld.why', values),
			evidence: unheld.map(({ value }) => value.id),
			about: [],
			suggestion: message('answer.values.unheld.suggestion')
		}
	];
}

/** Values with who rates them how, and each rating with whose word it is. */
export function valueTables({ map, held, within }: Setting): AnswerTable[] {
	const rows = held.flatMap(({ value, ratings }) => ratings.map((rating) => ({ value, rating })));
	const tables: AnswerTable[] = [
		{
			id: 'values',
			title: message('answer.values.table.values'),
			columns: columns('value', 'principle', 'holders', 'one', 'two', 'three', 'four', 'five', 'agreement'),
			rows: held.map(({ value, holders, counts, agreement }): Cell[] => [
				nameFrom(value),
				writtenIn(value.principle, value.principleFr),
				holders.length,
				...counts,
				agreement === undefined ? null : round(agreement)
			])
		},
		{
			id: 'coalitions',
			title: message('answer.values.table.coalitions'),
			columns: columns('project', 'members', 'pairs', 'alike'),
			rows: within.map(({ project, raters, pairs, alike }): Cell[] => [
				nameOf(map, project),
				raters,
				pairs,
				round(alike)
			]),
			ids: within.map(({ project }) => project)
		},
		{
			id: 'ratings',
			title: message('answer.values.table.ratings'),
			columns: columns('name', 'value', 'rating', 'word'),
			rows: rows.map(({ value, rating }): Cell[] => [
				nameOf(map, rating.stakeholder),
				nameFrom(value),
				rating.rating ?? null,
				wordFor(rating)
			]),
			ids: rows.map(({ rating }) => rating.stakeholder as Id)
		}
	];
	return tables.filter((table) => table.rows.length > 0);
}

/** Whose word a rating is: the stakeholder's own, made up for an example, or somebody's judgment. */
function wordFor({ published, illustrative, by }: ValueRating): Cell {
	if (published) return message('answer.values.word.published');
	if (illustrative) return message('answer.values.word.illustrative');
	return by ?? null;
}

export function round(value: number): number {
	return Math.round(100 * value) / 100;
}

function columns(...names: string[]): Message[] {
	return names.map((name) => message(`answer.values.column.${name}`));
}
