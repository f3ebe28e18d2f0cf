import type { Id } from '#lib/base/ids.ts';
import { message, type Message } from '#lib/base/message.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { commonCaveats } from './caveats.ts';
import { engagementFindings, gapsOf, type Setting } from './engagement/findings.ts';
import { judge, type Judged } from './engagement/judgments.ts';
import { salienceOf } from './engagement/salience.ts';
import { engagementTables } from './engagement/tables.ts';
import { namesOf } from './names.ts';
import { indexNeighbours } from './neighbours.ts';
import { defineQuestion, type Asked, type Reply } from './question.ts';

/**
 * Whom do we owe more? Engagement now and wanted on the IAP2 spectrum, the gap times influence, through whom
 * the first call may go, and salience (Mitchell, Agle & Wood 1997) in plain words; raters stay apart. Rights
 * holders stand on no grid. O(assessments + ties).
 */
export const engagement = defineQuestion({
	id: 'engagement',
	uses: ['projects', 'assessments'],
	parameters: [{ id: 'projects', kind: 'projects' }],
	answer: answerEngagement
});

function answerEngagement({ map, parameters }: Asked): Reply {
	const neighbours = indexNeighbours(map);
	const projects = new Set<Id>((parameters['projects'] as readonly Id[] | undefined) ?? map.projects.keys());
	const judged = judge(map, projects);
	const setting: Setting = { map, neighbours, judged, gaps: gapsOf(judged) };
	const unavailable = judged.some(({ now, wanted }) => now ?? wanted)
		? undefined
		: message('answer.engagement.unavailable');
	return {
		summary: unavailable ?? summaryOf(setting),
		findings: engagementFindings(setting),
		tables: engagementTables(setting),
		caveats: [...caveatsOf(map, judged), ...commonCaveats(map, neighbours)],
		...(unavailable ? { unavailable } : {})
	};
}

function summaryOf({ map, judged, gaps }: Setting): Message {
	const owed = gaps.filter(({ gap }) => gap.mean > 0);
	if (owed.length > 0) {
		const names = namesOf(
			map,
			owed.map(({ judged: { id } }) => id),
			3
		);
		return message('answer.engagement.summary.owed', { count: owed.length, all: gaps.length, names });
	}
	const now = judged.filter((one) => one.now).length;
	if (gaps.length > 0) return message('answer.engagement.summary.met', { count: gaps.length });
	return message(`answer.engagement.summary.${now > 0 ? 'nowOnly' : 'wantedOnly'}`, {
		count: now > 0 ? now : judged.filter((one) => one.wanted).length
	});
}

function caveatsOf(map: StakeholderMap, judged: readonly Judged[]): Message[] {
	const assessments = judged.flatMap((one) => one.assessments);
	const raters = new Set(assessments.map(({ by }) => by)).size;
	return [
		message('answer.engagement.caveat.ladder'),
		...(assessments.length > 0 ? [message('answer.engagement.caveat.raters', { count: raters })] : []),
		...(assessments.length > 0 && !judged.some(salienceOf)
			? [message('answer.engagement.caveat.salience')]
			: []),
		...(assessments.length > 0 && assessments.every(({ illustrative }) => illustrative)
			? [message('answer.caveat.illustrative')]
			: [])
	];
}
