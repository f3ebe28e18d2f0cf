import type { PlanReport } from '#lib/views/plan/planReport.ts';
import { writeWorkbook, type WorkbookCell } from '../xlsx/writeWorkbook.ts';
import { planWidths } from './widths.ts';

/** A plan as a workbook: the table on one sheet, how it is to be read on another. */
export function writePlanWorkbook(plan: PlanReport): Uint8Array {
	const rows = plan.rows.map(({ number, cells }) =>
		plan.columns.map(({ id }): WorkbookCell => {
			return id === 'no' ? number : cells[id].map(({ text }) => text).join('\n');
		})
	);
	const about: WorkbookCell[][] = [
		[plan.title],
		[plan.kind],
		[plan.summary],
		...plan.notices.map((notice) => [notice]),
		...plan.heads.map(({ label, text }) => [`${label} ${text}`]),
		[],
		[plan.method.title],
		...plan.method.notes.map((note) => [note]),
		[],
		[plan.caveats.title],
		...plan.caveats.notes.map((note) => [note])
	];
	return writeWorkbook([
		{
			name: plan.sheets.plan,
			headings: 1,
			wrapped: true,
			landscape: true,
			widths: plan.columns.map(({ id }) => Math.round(planWidths[id] * WIDE)),
			rows: [plan.columns.map(({ label }) => label), ...rows]
		},
		{ name: plan.sheets.about, wrapped: true, widths: [110], rows: about }
	]);
}

/** Characters across the whole table. */
const WIDE = 190;
