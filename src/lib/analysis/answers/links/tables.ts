import { message, type Message } from '#lib/base/message.ts';
import type { AnswerTable, Cell } from '../answer.ts';
import type { LinkContext } from '../links.ts';
import { nameOf } from '../names.ts';
import type { Guess } from './guess.ts';
import type { Proposal } from './introduce.ts';

/** The two lists, each a table of its own. */
export function linkTables(
	{ map }: LinkContext,
	guesses: readonly Guess[],
	proposals: readonly Proposal[]
): AnswerTable[] {
	const ask: AnswerTable = {
		id: 'ask',
		title: message('answer.links.table.ask'),
		columns: columns('one', 'other', 'across', 'shared', 'score'),
		rows: guesses.map(({ a, b, isAcross, shared, score }): Cell[] => [
			nameOf(map, a),
			nameOf(map, b),
			message(isAcross ? 'answer.links.yes' : 'answer.links.no'),
			shared.length,
			Math.round(1000 * score) / 1000
		])
	};
	const introduce: AnswerTable = {
		id: 'introduce',
		title: message('answer.links.table.introduce'),
		columns: columns('one', 'other', 'through', 'reach', 'hanging', 'efficiency', 'closed'),
		rows: proposals.map(({ a, b, through, reach, hanging, efficiency, closed }): Cell[] => [
			nameOf(map, a),
			nameOf(map, b),
			through === undefined ? null : nameOf(map, through),
			reach,
			hanging,
			message('answer.percent', { percent: Math.round(1000 * efficiency) / 10 }),
			message('answer.percent', { percent: Math.round(100 * closed) })
		])
	};
	return [ask, introduce].filter(({ rows }) => rows.length > 0);
}

function columns(...names: string[]): Message[] {
	return names.map((name) => message(`answer.links.column.${name}`));
}
