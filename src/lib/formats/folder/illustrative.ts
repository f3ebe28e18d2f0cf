import type { RecordKind } from '#lib/model/records.ts';
import { parseNumber } from '../csv/numbers.ts';

/**
 * Older folders hold made-up scores in columns of their own (`illustrative_influence`, `strength_status` …).
 * They become assessments and marks that say so; never anything that could pass for a finding.
 */
export interface Illustrative {
	knows(kind: RecordKind, column: string): boolean;
	/** Marks the record, and keeps the scores of its row as an assessment. */
	take(kind: RecordKind, record: Record<string, unknown>, cells: ReadonlyMap<string, string>): void;
	assessments(): Record<string, unknown>[];
}

const SCORES: Readonly<Record<string, string>> = {
	illustrative_influence: 'influence',
	illustrative_interest: 'interest',
	illustrative_trust: 'trust'
};
const STANCE = new Map([
	['supportive', 1],
	['mixed', 0],
	['neutral', 0],
	['opposed', -1]
]);
const ENGAGEMENT = ['none', 'inform', 'consult', 'involve', 'collaborate', 'empower'];
const STATUS: Readonly<Partial<Record<RecordKind, string>>> = {
	tie: 'strength_status',
	valueRating: 'rating_status'
};
const STAKEHOLDER_COLUMNS = [
	...Object.keys(SCORES),
	'illustrative_stance',
	'illustrative_engagement',
	'scores_status',
	'scores_note'
];

export function createIllustrative(): Illustrative {
	const assessments: Record<string, unknown>[] = [];
	return {
		assessments: () => assessments,
		knows: (kind, column) =>
			kind === 'stakeholder' ? STAKEHOLDER_COLUMNS.includes(column) : STATUS[kind] === column,
		take(kind, record, cells) {
			const status = STATUS[kind];
			if (status && cells.get(status) === 'illustrative') record['illustrative'] = true;
			if (kind !== 'stakeholder') return;
			const scores = scoresOf(cells);
			if (Object.keys(scores).length === 0) return;
			const note = cells.get('scores_note');
			assessments.push({
				id: `illustrative-${String(record['id'])}`,
				stakeholder: record['id'],
				by: 'illustrative',
				...scores,
				...(note ? { note } : {}),
				illustrative: true
			});
		}
	};
}

function scoresOf(cells: ReadonlyMap<string, string>): Record<string, unknown> {
	const scores: Record<string, unknown> = {};
	for (const [column, quality] of Object.entries(SCORES)) {
		const score = parseNumber(cells.get(column) ?? '');
		if (score !== undefined) scores[quality] = score;
	}
	const stance = STANCE.get(cells.get('illustrative_stance') ?? '');
	if (stance !== undefined) scores['stance'] = stance;
	const engagement = ENGAGEMENT[parseNumber(cells.get('illustrative_engagement') ?? '') ?? -1];
	if (engagement !== undefined) scores['engagementNow'] = engagement;
	return scores;
}
