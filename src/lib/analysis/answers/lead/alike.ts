import { message, type Message } from '#lib/base/message.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { SMALLEST_GROUP } from '../../groundRules.ts';
import type { AnswerTable, Finding } from '../answer.ts';
import { nameOf, sentences } from '../names.ts';
import { scoreAll, type Field } from './field.ts';
import { middleOf, type Range } from './judging.ts';
import type { Standing } from './standing.ts';

/** From this correlation on two grounds say nearly the same of these candidates (the border is ours). */
const ALIKE = 0.7;

/**
 * How far the grounds go together among the candidates (Pearson, of those of whom both are known). Undefined where
 * fewer than five are, or all stand alike on one of them. O(grounds squared · candidates).
 */
export function correlate({ grounds, ranges }: Field): (number | undefined)[][] {
	return grounds.map((_, g) => grounds.map((__, h) => correlationOf(ranges[g]!, ranges[h]!)));
}

function correlationOf(a: readonly Range[], b: readonly Range[]): number | undefined {
	const known = a.flatMap((range, c) =>
		isKnown(range) && isKnown(b[c]!) ? [[middleOf(range), middleOf(b[c]!)] as const] : []
	);
	if (known.length < SMALLEST_GROUP) return undefined;
	const meanOf = (i: 0 | 1) => known.reduce((sum, pair) => sum + pair[i], 0) / known.length;
	const means = [meanOf(0), meanOf(1)] as const;
	const product = (i: 0 | 1, j: 0 | 1) =>
		known.reduce((sum, pair) => sum + (pair[i] - means[i]) * (pair[j] - means[j]), 0);
	const spread = Math.sqrt(product(0, 0) * product(1, 1));
	return spread > 1e-9 ? product(0, 1) / spread : undefined;
}

function isKnown({ low, high }: Range): boolean {
	return high - low < 1;
}

/** Every pair of grounds, in its lower half; nothing stands where it cannot be told. */
export function alikeTable(field: Field): AnswerTable[] {
	const { grounds } = field;
	const found = correlate(field);
	const rows = grounds.slice(1).map((ground, i) => [
		groundName(ground),
		...grounds.slice(0, -1).map((_, h) => {
			const value = h <= i ? found[i + 1]![h] : undefined;
			return value === undefined ? null : Math.round(100 * value) / 100;
		})
	]);
	if (!rows.some((row) => row.slice(1).some((cell) => cell !== null))) return [];
	return [
		{
			id: 'alike',
			title: message('answer.lead.table.alike'),
			columns: [message('answer.lead.column.ground'), ...grounds.slice(0, -1).map(groundName)],
			rows
		}
	];
}

/**
 * Grounds that go together count one matter several times: which they are, and whether the first is still ahead
 * where each such group weighs as much as one ground.
 */
export function alikeFinding(map: StakeholderMap, field: Field, { first }: Standing): Finding[] {
	const groups = groupsOf(field);
	const together = groups.filter((group) => group.length > 1);
	if (together.length === 0) return [];
	const sizeOf = (g: number) => groups.find((group) => group.includes(g))!.length;
	const once = field.weights.map((weight, g) => weight / sizeOf(g));
	const scores = scoreAll(field.candidates.length, field.ranges, once);
	const ahead = scores.indexOf(Math.max(...scores));
	const name = (c: number) => nameOf(map, field.candidates[c]!);
	const values = { first: name(first), other: name(ahead) };
	return [
		{
			code: 'lead.alike',
			title: message('answer.lead.alike.title'),
			why: sentences([
				...together.map((group) =>
					message('answer.lead.alike.group', { grounds: group.map((g) => groundName(field.grounds[g]!)) })
				),
				message(`answer.lead.alike.${ahead === first ? 'holds' : 'turns'}`, values)
			]),
			evidence: [],
			about: [...new Set([first, ahead])].map((c) => field.candidates[c]!),
			suggestion: message('answer.lead.alike.suggestion')
		}
	];
}

/** Grounds that go together, directly or by way of others. */
function groupsOf(field: Field): number[][] {
	const found = correlate(field);
	const groups: number[][] = [];
	for (let g = 0; g < field.grounds.length; g++) {
		const near = groups.filter((group) => group.some((h) => (found[g]![h] ?? 0) >= ALIKE));
		for (const group of near) groups.splice(groups.indexOf(group), 1);
		groups.push([...near.flat(), g].sort((a, b) => a - b));
	}
	return groups;
}

function groundName(ground: string): Message {
	return message(`answer.lead.ground.${ground}`);
}
