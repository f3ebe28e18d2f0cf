import { message, type Message } from '#lib/base/message.ts';
import type { AnswerTable, Cell } from '../answer.ts';
import { listVoices } from '../missing/heard.ts';
import { isHeldApart } from '../missing/weighed.ts';
import { nameOf } from '../names.ts';
import { findDoor } from './firstCall.ts';
import type { Setting } from './findings.ts';
import { wordOf, type Spread } from './judgments.ts';
import { salienceOf } from './salience.ts';

/** The work list, who needs attention in plain words, each rater's answers, and whom to call through. */
export function engagementTables(setting: Setting): AnswerTable[] {
	const tables = [workTable(setting), attentionTable(setting), callTable(setting), raterTable(setting)];
	return tables.filter(({ rows }) => rows.length > 0);
}

function workTable({ map, neighbours, gaps, judged }: Setting): AnswerTable {
	const weights = new Map(gaps.map(({ judged: { id }, weight }) => [id, weight]));
	const known = judged.filter(({ now, wanted }) => now ?? wanted);
	const order = [...known].sort(
		(a, b) => (weights.get(b.id) ?? -Infinity) - (weights.get(a.id) ?? -Infinity)
	);
	return {
		id: 'work',
		title: message(`answer.engagement.table.${gaps.length > 0 ? 'work' : 'workOpen'}`),
		columns: columns('name', 'now', 'wanted', 'gap', 'influence', 'weight', 'through'),
		rows: order.map(({ id, now, wanted, gap, influence }): Cell[] => [
			nameOf(map, id),
			levelCell(now),
			levelCell(wanted),
			spreadCell(gap),
			spreadCell(influence),
			weights.has(id) ? round(weights.get(id)!) : null,
			doorCell({ map, neighbours }, id)
		]),
		ids: order.map(({ id }) => id)
	};
}

function attentionTable({ map, judged }: Setting): AnswerTable {
	const placed = judged.flatMap((one) => {
		const salience = salienceOf(one);
		return salience ? [{ id: one.id, salience }] : [];
	});
	return {
		id: 'attention',
		title: message('answer.engagement.table.attention'),
		columns: columns('name', 'attention'),
		rows: placed.map(({ id, salience }): Cell[] => [
			nameOf(map, id),
			message(`answer.engagement.salience.${salience}`)
		]),
		ids: placed.map(({ id }) => id)
	};
}

/** Affected voices whose engagement nobody rated: through whom the first call may go all the same. */
function callTable({ map, neighbours, judged }: Setting): AnswerTable {
	const rated = new Set(judged.filter(({ now, wanted }) => now ?? wanted).map(({ id }) => id));
	const ids = listVoices(map, neighbours, new Set(map.projects.keys()))
		.map(({ id }) => id)
		.filter((id) => !rated.has(id) && !isHeldApart(map, id));
	return {
		id: 'calls',
		title: message('answer.engagement.table.calls'),
		columns: columns('name', 'through'),
		rows: ids.map((id): Cell[] => [nameOf(map, id), doorCell({ map, neighbours }, id)]),
		ids
	};
}

/** Raters apart: what one of them sees may be what the others miss. */
function raterTable({ map, judged }: Setting): AnswerTable {
	const rows = judged.flatMap(({ id, assessments }) => assessments.map((assessment) => ({ id, assessment })));
	return {
		id: 'raters',
		title: message('answer.engagement.table.raters'),
		columns: columns(
			'name',
			'by',
			'project',
			'now',
			'wanted',
			'influence',
			'interest',
			'legitimacy',
			'urgency'
		),
		rows: rows.map(({ id, assessment }): Cell[] => [
			nameOf(map, id),
			assessment.illustrative ? message('answer.engagement.illustrative') : assessment.by,
			assessment.project === undefined ? null : nameOf(map, assessment.project),
			assessment.engagementNow ? message(`engagement.${assessment.engagementNow}`) : null,
			assessment.engagementWanted ? message(`engagement.${assessment.engagementWanted}`) : null,
			assessment.influence ?? null,
			assessment.interest ?? null,
			assessment.legitimacy ?? null,
			assessment.urgency ?? null
		]),
		ids: rows.map(({ id }) => id)
	};
}

function doorCell({ map, neighbours }: Pick<Setting, 'map' | 'neighbours'>, id: string): Cell {
	const door = findDoor(map, neighbours, id);
	return door ? nameOf(map, door.id) : null;
}

function levelCell(spread: Spread | undefined): Cell {
	if (!spread) return null;
	const [low, high] = [wordOf(spread.low), wordOf(spread.high)];
	const said = message(`engagement.${low}`);
	return low === high ? said : message('answer.range', { low: said, high: message(`engagement.${high}`) });
}

function spreadCell(spread: Spread | undefined): Cell {
	if (!spread) return null;
	return spread.low === spread.high
		? spread.low
		: message('answer.range', { low: spread.low, high: spread.high });
}

function round(value: number): number {
	return Math.round(10 * value) / 10;
}

function columns(...names: string[]): Message[] {
	return names.map((name) => message(`answer.engagement.column.${name}`));
}
