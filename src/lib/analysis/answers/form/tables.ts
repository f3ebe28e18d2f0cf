import { message, type Message } from '#lib/base/message.ts';
import type { AnswerTable, Cell } from '../answer.ts';
import { conditions, fitOf, fitOfForm, forms, wanted, type Condition, type Form, type Span } from './fits.ts';
import { failing, spansOf, undecided, type Weighing } from './findings.ts';

/** The fit of each form with what fails, the fit of every condition, and what each form wants. */
export function formTables(weighing: Weighing): AnswerTable[] {
	return [fitTable(weighing), conditionTable(weighing), wantedTable()];
}

function fitTable({ readings, draws, order }: Weighing): AnswerTable {
	const spans = spansOf(readings);
	return {
		id: 'fits',
		title: message('answer.form.table.fits'),
		columns: columns('form', 'fit', 'best', 'fails', 'open'),
		rows: order.map((form): Cell[] => [
			message(`answer.form.name.${form}`),
			percentCell(fitOfForm(form, spans)),
			Math.round((100 * draws.first[form]) / draws.of),
			listCell(failing(form, readings)),
			listCell(undecided(form, readings))
		])
	};
}

function conditionTable({ readings, order }: Weighing): AnswerTable {
	return {
		id: 'conditions',
		title: message('answer.form.table.conditions'),
		columns: [
			...columns('condition', 'reading'),
			...order.map((form) => message(`answer.form.name.${form}`))
		],
		rows: conditions.map((condition): Cell[] => [
			message(`answer.form.label.${condition}`),
			readings[condition].message,
			...order.map((form) => percentCell(fitOf(form, condition, readings[condition].span)))
		])
	};
}

function wantedTable(): AnswerTable {
	return {
		id: 'wanted',
		title: message('answer.form.table.wanted'),
		columns: [
			...columns('form'),
			...conditions.map((condition) => message(`answer.form.label.${condition}`))
		],
		rows: forms.map((form): Cell[] => [
			message(`answer.form.name.${form}`),
			...conditions.map((condition) => wantedCell(form, condition))
		])
	};
}

/** The range in which a condition wholly fits, shares in percent. */
function wantedCell(form: Form, condition: Condition): Cell {
	const [, full, still] = wanted[form][condition];
	const scale = condition === 'number' ? 1 : 100;
	const most = condition === 'number' ? Infinity : 1;
	const key = condition === 'number' ? '' : 'Percent';
	if (still >= most) return message(`answer.form.cell.from${key}`, { low: scale * full });
	if (full <= (condition === 'number' ? 1 : 0))
		return message(`answer.form.cell.to${key}`, { high: scale * still });
	return message(`answer.form.cell.between${key}`, { low: scale * full, high: scale * still });
}

function percentCell({ low, high }: Span): Cell {
	const [from, to] = [Math.round(100 * low), Math.round(100 * high)];
	return from === to ? from : message('answer.range', { low: from, high: to });
}

function listCell(named: readonly Condition[]): Cell {
	if (named.length === 0) return null;
	return message('answer.list', {
		items: named.map((condition) => message(`answer.form.condition.${condition}`))
	});
}

function columns(...names: string[]): Message[] {
	return names.map((name) => message(`answer.form.column.${name}`));
}
