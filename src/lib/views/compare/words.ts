import { sayRecords } from '#lib/analysis/scenarios/sayRecords.ts';
import { partsOfGraph } from '#lib/analysis/layouts/distances.ts';
import { message, type Message } from '#lib/base/message.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { neighboursOf } from '../nodes.ts';
import { rememberFor } from '../remember.ts';
import type { ViewInput } from '../view.ts';
import { differencesOf } from './difference.ts';
import type { States } from './states.ts';

/** A line that tells the difference, and one that counts it and says what the dates on record leave open. */
export function wordsOf(states: States, { translator: { say } }: Pick<ViewInput, 'translator'>): string[] {
	const { said, counted } = sentencesOf(states);
	return [said, counted].map((line) => line.map(say).join(' '));
}

/** Further names are in the table. */
const MOST_NAMES = 2;

const sentencesOf = rememberFor((states: States) => {
	const [before, after] = [states.before.map, states.after.map];
	const [was, is] = [figuresOf(before), figuresOf(after)];
	const figure = (what: string, i: number) =>
		was[i] === is[i]
			? message('compare.sameFigure', { what: message(what), count: was[i] ?? 0 })
			: message('compare.figure', { what: message(what), from: was[i] ?? 0, to: is[i] ?? 0 });
	return {
		said: sayRecords(before, after, differencesOf(states).records, MOST_NAMES),
		counted: [...figureNames.map(figure), ...(states.by.is === 'dates' ? undated(after) : [])]
	};
});

/** How many stakeholders and ties there are stands over each picture. */
const figureNames = ['compare.tiedPairs', 'measure.components.label'];

function figuresOf(map: StakeholderMap): readonly number[] {
	const near = neighboursOf({ map });
	const numbers = new Map([...near.keys()].map((id, i) => [id, i]));
	const lists = [...near.values()].map((others) => [...others].flatMap((id) => numbers.get(id) ?? []));
	const ends = lists.reduce((sum, others) => sum + others.length, 0);
	return [ends / 2, partsOfGraph(lists).length];
}

/** What has no date stands on both sides: unknown is not absent, and a difference does not tell of it. */
function undated({ ties }: StakeholderMap): Message[] {
	const count = [...ties.values()].filter(({ since, until }) => (since ?? until) === undefined).length;
	return count > 0 ? [message('compare.undated', { count, all: ties.size })] : [];
}
