import type { Id } from '#lib/base/ids.ts';
import { message } from '#lib/base/message.ts';
import type { Tie, Stakeholder } from '#lib/model/records.ts';
import type { Reason } from '../answer.ts';
import { namesOf } from '../names.ts';
import { gatheredBy } from './convening.ts';
import { exactly, meanOf, UNKNOWN, type Context, type Judge, type Range } from './judging.ts';

/** No line on record is better than a known dependence, but not proof of independence. */
const NONE_ON_RECORD: Range = { low: 0.5, high: 1 };

/** The lines by which one stakeholder depends on others. */
interface Lines {
	readonly reports: readonly Tie[];
	readonly funds: readonly Tie[];
	/** Paid under contract. */
	readonly contracts: readonly Tie[];
}

/**
 * Whether it can stand between the others: to whom it reports, and who pays it; reporting and funding are
 * separate lines. Undefined where the map records neither.
 */
export function judgeIndependence(context: Context): Judge | undefined {
	const kinds = new Set([...context.map.ties.values()].map(({ kind }) => kind));
	const reporting = kinds.has('reportsTo');
	const money = kinds.has('funds') || kinds.has('contracts');
	if (!reporting && !money) return undefined;
	const gathered = gatheredBy(context);
	return (id) => {
		const stakeholder = context.map.stakeholders.get(id)!;
		const lines = linesOf(context, id);
		const ranges: Range[] = [];
		if (reporting) ranges.push(reportingOf(lines, gathered.get(id)));
		if (money) ranges.push(fundingOf(lines, stakeholder));
		return {
			range: ranges.length > 0 ? meanOf(ranges) : UNKNOWN,
			reasons: reasonsFor(context, lines, gathered.get(id))
		};
	};
}

export function linesOf({ neighbours }: Context, id: Id): Lines {
	const ties = neighbours.ties(id);
	return {
		reports: ties.filter(({ kind, from }) => kind === 'reportsTo' && from === id),
		funds: ties.filter(({ kind, to }) => kind === 'funds' && to === id),
		contracts: ties.filter(({ kind, to }) => kind === 'contracts' && to === id)
	};
}

/** 0: reports to one of those it brings together; 1/2: reports to somebody else on the map. */
function reportingOf({ reports }: Lines, gathered: ReadonlySet<Id> | undefined): Range {
	if (reports.length === 0) return NONE_ON_RECORD;
	return exactly(reports.some(({ to }) => gathered?.has(to)) ? 0 : 0.5);
}

/** 0: a supplier, or paid by the one it reports to; 1/4: under contract; 1/2: one funder; 3/4: several. */
function fundingOf({ reports, funds, contracts }: Lines, { kind, seatBasis }: Stakeholder): Range {
	if (kind === 'vendor' || seatBasis === 'supplier') return exactly(0);
	if (funds.some(({ from }) => reports.some(({ to }) => to === from))) return exactly(0);
	if (contracts.length > 0) return exactly(0.25);
	if (funds.length === 0) return NONE_ON_RECORD;
	return exactly(new Set(funds.map(({ from }) => from)).size > 1 ? 0.75 : 0.5);
}

function reasonsFor(
	{ map }: Context,
	{ reports, funds, contracts }: Lines,
	gathered: ReadonlySet<Id> | undefined
): Reason[] {
	const reason = (key: string, ties: readonly Tie[], end: 'from' | 'to') => {
		const others = [...new Set(ties.map((tie) => tie[end]))];
		const values = { others: namesOf(map, others, 3), count: others.length };
		return { message: message(`answer.lead.because.${key}`, values), evidence: ties.map(({ id }) => id) };
	};
	const within = reports.filter(({ to }) => gathered?.has(to));
	return [
		...(within.length > 0 ? [reason('reportsWithin', within, 'to')] : []),
		...(within.length === 0 && reports.length > 0 ? [reason('reports', reports, 'to')] : []),
		...(funds.length > 0 ? [reason('funded', funds, 'from')] : []),
		...(contracts.length > 0 ? [reason('contracted', contracts, 'from')] : [])
	];
}
