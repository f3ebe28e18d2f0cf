import { message, type Message } from '#lib/base/message.ts';
import { coalitionsOf } from '#lib/model/coalitions.ts';
import type { AnswerTable, Cell, Finding } from './answer.ts';
import { commonCaveats, indigenousRecordCaveat } from './caveats.ts';
import { sentences } from './names.ts';
import { indexNeighbours } from './neighbours.ts';
import { patterns as all } from './patterns/index.ts';
import type { Element, Pattern } from './patterns/pattern.ts';
import { defineQuestion, type Asked, type Reply } from './question.ts';

interface Seen {
	readonly pattern: Pattern;
	readonly elements: readonly Element[];
}

/**
 * What has worked elsewhere, and do we see it here? Each pattern is recognised by what the map records, with
 * its evidence, or what is lacking is named. A pattern describes a case; it is no recipe. O(ties + projects²).
 */
export const patterns = defineQuestion({
	id: 'patterns',
	uses: ['projects', 'jurisdictions', 'values'],
	parameters: [],
	answer: answerPatterns
});

function answerPatterns({ map }: Asked): Reply {
	const neighbours = indexNeighbours(map);
	const ground = { map, neighbours, coalitions: coalitionsOf(map) };
	const seen = all.map((pattern): Seen => ({ pattern, elements: pattern.look(ground) }));
	const begun = seen.filter(({ elements }) => elements[0]?.isThere);
	return {
		summary: summaryOf(seen, begun),
		findings: [...begun, ...seen.filter((one) => !begun.includes(one))].map(findingOf),
		tables: [tableOf(seen)],
		caveats: [
			message('answer.patterns.caveat.cases'),
			message('answer.patterns.caveat.record'),
			...indigenousRecordCaveat(map),
			...commonCaveats(map, neighbours)
		]
	};
}

function isWhole({ elements }: Seen): boolean {
	return elements.every(({ isThere }) => isThere);
}

function summaryOf(seen: readonly Seen[], begun: readonly Seen[]): Message {
	const whole = seen.filter(isWhole);
	if (begun.length === 0) return message('answer.patterns.summary.none', { all: seen.length });
	if (whole.length === 0)
		return message('answer.patterns.summary.begun', {
			count: begun.length,
			all: seen.length,
			names: begun.map(quoted)
		});
	return message('answer.patterns.summary.whole', {
		count: whole.length,
		all: seen.length,
		names: whole.map(quoted)
	});
}

function nameOf({ pattern }: Seen): Message {
	return message(`answer.patterns.pattern.${pattern.id}.name`);
}

function quoted(one: Seen): Message {
	return message('answer.patterns.quoted', { name: nameOf(one) });
}

function findingOf(one: Seen): Finding {
	const { pattern, elements } = one;
	const there = elements.filter(({ isThere }) => isThere);
	const lacking = elements.filter(({ isThere }) => !isThere);
	const state = lacking.length === 0 ? 'whole' : elements[0]?.isThere ? 'begun' : 'notSeen';
	const isSure = state === 'whole' && !elements.some(({ restsOnAbsence }) => restsOnAbsence);
	const values = { name: nameOf(one), count: there.length, all: elements.length };
	return {
		code: `patterns.${pattern.id}`,
		title: message(`answer.patterns.title.${state}`, values),
		why: sentences([
			message(`answer.patterns.pattern.${pattern.id}.case`),
			...there.flatMap(({ said }) => (said ? [said] : []))
		]),
		evidence: [...new Set(elements.flatMap(({ evidence }) => evidence))],
		about: [...new Set(elements.flatMap(({ about = [] }) => about))],
		...(lacking.length > 0
			? {
					suggestion: message('answer.patterns.lacking', {
						items: lacking.map(({ id }) => message(`answer.patterns.element.${pattern.id}.${id}`))
					})
				}
			: {}),
		...(state === 'notSeen' ? {} : { certainty: { word: isSure ? 'fair' : 'fragile' } })
	};
}

function tableOf(seen: readonly Seen[]): AnswerTable {
	return {
		id: 'elements',
		title: message('answer.patterns.table.elements'),
		columns: ['pattern', 'element', 'state'].map((name) => message(`answer.patterns.column.${name}`)),
		rows: seen.flatMap((one) =>
			one.elements.map(({ id, isThere }): Cell[] => [
				nameOf(one),
				message(`answer.patterns.element.${one.pattern.id}.${id}`),
				message(`answer.patterns.state.${isThere ? 'there' : 'lacking'}`)
			])
		)
	};
}
