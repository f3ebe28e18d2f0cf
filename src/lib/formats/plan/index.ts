import { UsageError } from '#lib/base/errors.ts';
import type { PlanReport } from '#lib/views/plan/planReport.ts';
import { encodeText } from '../text/decode.ts';
import { writePlanHtml } from './html.ts';
import { writePlanJson } from './json.ts';
import { writePlanWorkbook } from './workbook.ts';

/** A way to take a plan along. */
export interface PlanFormat {
	/** Its id is the ending of its files. */
	readonly id: 'docx' | 'xlsx' | 'html' | 'json';
	/** Media type. */
	readonly type: string;
	write(plan: PlanReport): Promise<Uint8Array>;
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** What a plan can be written as, in the order in which it is offered. */
export const planFormats: readonly PlanFormat[] = [
	{
		id: 'docx',
		type: `${OFFICE}.wordprocessingml.document`,
		// The writer of documents is large and wanted seldom.
		write: async (plan) => (await import('./document.ts')).writePlanDocument(plan)
	},
	{
		id: 'xlsx',
		type: `${OFFICE}.spreadsheetml.sheet`,
		write: (plan) => Promise.resolve(writePlanWorkbook(plan))
	},
	{
		id: 'html',
		type: 'text/html; charset=utf-8',
		write: (plan) => Promise.resolve(encodeText(writePlanHtml(plan)))
	},
	{
		id: 'json',
		type: 'application/json',
		write: (plan) => Promise.resolve(encodeText(JSON.stringify(writePlanJson(plan), null, '\t') + '\n'))
	}
];

/** The format of an id. Throws a `UsageError` for one that there is not. */
export function findPlanFormat(id: string): PlanFormat {
	const format = planFormats.find((candidate) => candidate.id === id);
	if (!format)
		throw new UsageError('plan.format', { format: id, known: planFormats.map((known) => known.id) });
	return format;
}
