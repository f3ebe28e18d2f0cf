import type { Id } from '#lib/base/ids.ts';
import {
	recordKindList,
	type Action,
	type RecordKind,
	type Stakeholder,
	type Tie
} from '#lib/model/records.ts';
import { recordsOf, type StakeholderMap } from '#lib/model/StakeholderMap.ts';

/**
 * Whether the figures of two maps are the same: who is tied to whom, how strongly, at home where. Names,
 * notes and places in the picture have no part in them.
 */
export function haveSameFigures(a: StakeholderMap, b: StakeholderMap): boolean {
	return (
		agree(a.participations, b.participations, sameRecord) &&
		agree(a.projects, b.projects, sameRecord) &&
		agree(a.jurisdictions, b.jurisdictions, sameRecord) &&
		agree(a.stakeholders, b.stakeholders, sameStanding) &&
		agree(a.ties, b.ties, sameTie)
	);
}

/** Records of which no answer speaks: how a map is shown, and what might be done to it. */
const SILENT: ReadonlySet<RecordKind> = new Set([
	'scene',
	'scenario',
	'scenarioStep',
	'custodian',
	'consent'
]);

/** Whether two maps give the same answers: all but places in the picture, scenes, scenarios and what the plan says beside its promises. */
export function haveSameAnswers(a: StakeholderMap, b: StakeholderMap): boolean {
	return recordKindList.every(
		(kind) =>
			SILENT.has(kind) ||
			agree<object>(
				recordsOf(a, kind),
				recordsOf(b, kind),
				kind === 'stakeholder' ? sameButPosition : kind === 'action' ? samePromise : sameRecord
			)
	);
}

/** Whether two maps give the same orders, and the same doubt of them: figures, unknown pairs, who may be ranked. */
export function haveSameOrders(a: StakeholderMap, b: StakeholderMap): boolean {
	return (
		a.absences === b.absences && haveSameFigures(a, b) && agree(a.stakeholders, b.stakeholders, sameAgreement)
	);
}

function agree<T>(a: ReadonlyMap<Id, T>, b: ReadonlyMap<Id, T>, same: (a: T, b: T) => boolean): boolean {
	if (a === b) return true;
	if (a.size !== b.size) return false;
	for (const [id, record] of a) {
		const other = b.get(id);
		if (other === undefined || (other !== record && !same(record, other))) return false;
	}
	return true;
}

/** Of two readings of one document, whose records are not the same objects. */
function sameRecord(a: object, b: object): boolean {
	return JSON.stringify(a) === JSON.stringify(b);
}

function sameStanding(a: Stakeholder, b: Stakeholder): boolean {
	return a.kind === b.kind && a.home === b.home && JSON.stringify(a.serves) === JSON.stringify(b.serves);
}

function sameAgreement(a: Stakeholder, b: Stakeholder): boolean {
	return a.agreedToRanking === b.agreedToRanking && a.seatBasis === b.seatBasis;
}

function sameTie(a: Tie, b: Tie): boolean {
	const fields = ['from', 'to', 'kind', 'directed', 'strength', 'since', 'until', 'confidence'] as const;
	return fields.every((field) => a[field] === b[field]);
}

function sameButPosition(a: object, b: object): boolean {
	return JSON.stringify({ ...a, position: undefined }) === JSON.stringify({ ...b, position: undefined });
}

/** Of an action an answer reads what was promised to whom. */
function samePromise(a: object, b: object): boolean {
	const promiseOf = ({ with: people, status, engagementNow, engagementWanted }: Partial<Action>) =>
		JSON.stringify([people, status === 'dropped', engagementNow, engagementWanted]);
	return promiseOf(a) === promiseOf(b);
}
