import type { PlanReport, PlanRow } from '#lib/views/plan/planReport.ts';

/**
 * A plan as JSON: its words as everybody reads them, a row for each action with its eleven columns as text, and
 * beside them the record's own words (ids, dates, status) for whoever goes on with it.
 */
export function writePlanJson(plan: PlanReport) {
	return {
		kind: plan.kind,
		title: plan.title,
		language: plan.language,
		notices: plan.notices,
		heads: plan.heads,
		columns: plan.columns,
		rows: plan.rows.map(rowJson),
		summary: plan.summary,
		method: plan.method.notes,
		caveats: plan.caveats.notes
	};
}

function rowJson({ id, number, isRightsHolder, action, cells }: PlanRow) {
	const text = Object.fromEntries(
		Object.entries(cells).map(([column, texts]) => [column, texts.map((part) => part.text).join('\n')])
	);
	return {
		...text,
		no: number,
		id,
		isRightsHolder,
		with: action.with ?? [],
		status: action.status,
		...(action.through === undefined ? {} : { through: action.through }),
		...(action.due === undefined ? {} : { due: action.due }),
		...(action.statusSince === undefined ? {} : { statusSince: action.statusSince }),
		...(action.finding ? { finding: { question: action.finding.question, code: action.finding.code } } : {}),
		...(action.finding?.certainty ? { certainty: action.finding.certainty } : {})
	};
}
