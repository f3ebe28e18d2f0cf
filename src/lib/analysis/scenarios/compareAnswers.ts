import type { Id } from '#lib/base/ids.ts';
import { message, type Message } from '#lib/base/message.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import type { Answer, Finding } from '../answers/answer.ts';
import { nameOf } from '../answers/names.ts';

/** How the answer to one question changed. */
export interface AnswerChange {
	readonly question: string;
	readonly before: Message;
	readonly after: Message;
	/** What changed, in words; empty where it says the same of the same. */
	readonly changes: readonly Message[];
	/** Whom the changed statements are about: on the first map, and on the second. */
	readonly about: { readonly before: readonly Id[]; readonly after: readonly Id[] };
}

interface Sides {
	readonly before: StakeholderMap;
	readonly after: StakeholderMap;
}

/** Places of a ranking, and statements of a kind, that a comparison names. */
const MOST_PLACES = 5;
const MOST_FINDINGS = 6;

/** Sets two answers to the same question side by side: first places, places moved, statements gone and new. */
export function compareAnswers(maps: Sides, before: Answer, after: Answer): AnswerChange {
	const { gone, come, reworded } = match(before.findings, after.findings);
	return {
		question: before.question,
		before: before.summary,
		after: after.summary,
		changes: [
			...availability(before, after),
			...rankChanges(maps, before, after),
			...reworded
				.slice(0, MOST_FINDINGS)
				.map(([was, is]) => message('comparison.reworded', { before: was.title, after: is.title })),
			...gone.slice(0, MOST_FINDINGS).map(({ title }) => message('comparison.gone', { title })),
			...more('moreGone', gone.length),
			...come.slice(0, MOST_FINDINGS).map(({ title }) => message('comparison.come', { title })),
			...more('moreCome', come.length)
		],
		about: { before: idsOf(gone), after: idsOf(come) }
	};
}

function availability(before: Answer, after: Answer): Message[] {
	if (before.unavailable && !after.unavailable) return [message('comparison.answerable')];
	if (!before.unavailable && after.unavailable)
		return [message('comparison.unanswerable', { why: after.unavailable })];
	return [];
}

function rankChanges({ before: first, after: second }: Sides, before: Answer, after: Answer): Message[] {
	const [old, now] = [before.ranking ?? [], after.ranking ?? []];
	const lead = now[0];
	if (!lead || !old[0]) return [];
	const changes: Message[] = [];
	if (lead.id !== old[0].id)
		changes.push(
			message('comparison.first', { before: nameOf(first, old[0].id), after: nameOf(second, lead.id) })
		);
	else if (lead.firstIn && old[0].firstIn) {
		const share = ({ count, of }: { count: number; of: number }) => Math.round((100 * count) / of);
		const values = {
			name: nameOf(second, lead.id),
			before: share(old[0].firstIn),
			after: share(lead.firstIn)
		};
		if (values.before !== values.after) changes.push(message('comparison.firstIn', values));
	}
	const ranks = new Map(old.map(({ id, rank }) => [id, rank]));
	for (const { id, rank } of now.slice(0, MOST_PLACES)) {
		const from = ranks.get(id);
		if (from === undefined && rank !== 1)
			changes.push(message('comparison.newRank', { name: nameOf(second, id), rank }));
		else if (from !== undefined && from !== rank && (rank !== 1 || old[0].id === id))
			changes.push(message('comparison.rank', { name: nameOf(second, id), from, to: rank }));
	}
	return changes;
}

/**
 * Statements of both answers, matched: the same code about the same, or in the same words. What is left and
 * begins with the same stakeholder says something else of it; the rest is gone or new.
 */
function match(before: readonly Finding[], after: readonly Finding[]) {
	const sameAbout = ({ code, about, pair }: Finding) =>
		JSON.stringify([code, [...about].sort(), pair && [...pair].sort()]);
	const sameWords = ({ code, title }: Finding) => JSON.stringify([code, title]);
	const sameFirst = ({ code, about }: Finding) => JSON.stringify([code, about[0]]);
	let [gone, come] = [[...before], [...after]];
	const take = (keyOf: (finding: Finding) => string) => {
		const taken: [Finding, Finding][] = [];
		for (const was of gone) {
			const is = come.find((finding) => keyOf(finding) === keyOf(was));
			if (!is) continue;
			taken.push([was, is]);
			come = come.filter((finding) => finding !== is);
		}
		gone = gone.filter((finding) => !taken.some(([was]) => was === finding));
		return taken;
	};
	take(sameAbout);
	take(sameWords);
	const reworded = take((finding) =>
		finding.about.length > 0 && !finding.pair ? sameFirst(finding) : sameAbout(finding)
	);
	return { gone, come, reworded };
}

function more(key: string, count: number): Message[] {
	return count > MOST_FINDINGS ? [message(`comparison.${key}`, { count: count - MOST_FINDINGS })] : [];
}

function idsOf(findings: readonly Finding[]): Id[] {
	return [...new Set(findings.flatMap(({ about }) => about))];
}
