import type { Id } from '#lib/base/ids.ts';
import { message } from '#lib/base/message.ts';
import type { AnswerTable, Cell } from '../answer.ts';
import { nameOf } from '../names.ts';
import type { Field } from './field.ts';
import { middleOf, type Context } from './judging.ts';
import type { Standing } from './standing.ts';

/** Candidates that a table shows: further down an order says little and can hurt. */
const SHOWN = 10;

/** Ranks that the table of reruns shows. */
const RANKS = 5;

/** Who won under which weights: wins below this share are chance. */
const FEW_WINS = 0.02;

/** The first ten with how sure their place is, ground by ground; an open range stands as "from to". */
export function judgmentTable({ map }: Context, field: Field, { ranked, of }: Standing): AnswerTable {
	const rows = ranked.slice(0, SHOWN);
	return {
		id: 'judgments',
		title: message('answer.lead.table.judgments'),
		columns: [
			...['name', 'rank', 'firstIn', 'band'].map((column) => message(`answer.lead.column.${column}`)),
			...field.grounds.map((ground) => message(`answer.lead.ground.${ground}`))
		],
		rows: rows.map(({ id, rank, firstIn, rankBand }) => [
			nameOf(map, id),
			rank,
			Math.round((100 * firstIn!.count) / of),
			message('answer.range', { low: rankBand![0], high: rankBand![1] }),
			...field.grounds.map((_, g) => rangeCell(field, g, field.candidates.indexOf(id)))
		]),
		ids: rows.map(({ id }) => id)
	};
}

/** In how many of 100 reruns each of the first ten came at each of the first ranks (rank acceptability). */
export function acceptabilityTable(
	{ map }: Context,
	field: Field,
	{ ranked, outcome, of }: Standing
): AnswerTable {
	const rows = ranked.slice(0, SHOWN);
	const count = field.candidates.length;
	const ranks = Array.from({ length: Math.min(RANKS, count) }, (_, rank) => rank);
	return {
		id: 'ranks',
		title: message('answer.lead.table.ranks'),
		columns: [
			message('answer.lead.column.name'),
			...ranks.map((rank) => message('answer.lead.column.atRank', { rank: rank + 1 }))
		],
		rows: rows.map(({ id }) => [
			nameOf(map, id),
			...ranks.map((rank) =>
				Math.round((100 * outcome.ranks[field.candidates.indexOf(id) * count + rank]!) / of)
			)
		]),
		ids: rows.map(({ id }) => id)
	};
}

/**
 * For whoever came first now and then, or for those named, in their order: the mean weights (of 100) with which it
 * did (the central weights of SMAA).
 */
export function weightTable(
	{ map }: Context,
	field: Field,
	{ ranked, outcome, of }: Standing,
	named?: readonly Id[]
): AnswerTable {
	const winners = named
		? named.map((id) => ranked.find((one) => one.id === id)!).filter(({ firstIn }) => firstIn!.count > 0)
		: ranked.filter(({ firstIn }) => firstIn!.count > FEW_WINS * of);
	return {
		id: 'weights',
		title: message('answer.lead.table.weights'),
		columns: [
			message('answer.lead.column.name'),
			message('answer.lead.column.firstIn'),
			...field.grounds.map((ground) => message(`answer.lead.ground.${ground}`))
		],
		rows: winners.map(({ id, firstIn }) => {
			const row = field.candidates.indexOf(id) * field.grounds.length;
			const weights = field.grounds.map((_, g) =>
				Math.round((100 * outcome.winningWeights[row + g]!) / firstIn!.count)
			);
			return [nameOf(map, id), Math.round((100 * firstIn!.count) / of), ...weights];
		}),
		ids: winners.map(({ id }) => id)
	};
}

/** What is on record of each candidate, in the order of the map: for when an order would mislead. */
export function bareTable({ map, neighbours }: Context, { candidates }: Field): AnswerTable {
	return {
		id: 'onRecord',
		title: message('answer.lead.table.onRecord'),
		columns: ['name', 'contacts', 'projects', 'convened'].map((column) =>
			message(`answer.lead.column.${column}`)
		),
		rows: candidates.map((id) => {
			const parts = [...map.participations.values()].filter(({ stakeholder }) => stakeholder === id);
			const convened = parts.filter(({ role }) => role === 'convener' || role === 'lead');
			const known = map.participations.size > 0;
			const count = (list: typeof parts) => (known ? new Set(list.map(({ project }) => project)).size : null);
			return [nameOf(map, id), neighbours.of(id).size, count(parts), count(convened)];
		}),
		ids: candidates
	};
}

function rangeCell({ ranges }: Field, ground: number, candidate: number): Cell {
	const range = ranges[ground]![candidate]!;
	if (range.low === 0 && range.high === 1) return null;
	if (range.high - range.low < 0.05) return Math.round(100 * middleOf(range));
	return message('answer.range', { low: Math.round(100 * range.low), high: Math.round(100 * range.high) });
}
