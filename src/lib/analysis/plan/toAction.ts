import type { Id } from '#lib/base/ids.ts';
import type { Message } from '#lib/base/message.ts';
import type { Action } from '#lib/model/records.ts';
import { isKeptSentence } from '#lib/model/sentence.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import type { EngagementLevel, WrittenLanguage } from '#lib/model/words.ts';
import type { Finding } from '../answers/answer.ts';
import { isIndigenous } from '../answers/rightsHolders.ts';

/** What the model takes for one line, and for a list of stakeholders. */
const MOST = { letters: 300, stakeholders: 100 };

/** What an action is made with: how a message reads in the language of whoever adds it, and its id. */
export interface ActionMaking {
	readonly say: (message: Message) => string;
	readonly language: WrittenLanguage;
	readonly id: Id;
}

/**
 * A finding as a row of the plan: with whom, what the finding suggests, through whom the first step may go,
 * engagement where all raters agree on it, and the finding, as it reads now and in sentences for whoever reads
 * another language. Owner, date and promise are for
 * people to give. A rights holder is given no level of engagement by others.
 */
export function toAction(
	map: StakeholderMap,
	question: string,
	finding: Finding,
	{ say, language, id }: ActionMaking
): Action {
	const people = stakeholdersOf(map, finding);
	const suggestion = finding.suggestion && say(finding.suggestion);
	const title = say(finding.title);
	const isLine = suggestion !== undefined && suggestion.length <= MOST.letters;
	const what = isLine ? suggestion : shortened(title);
	const said = {
		title: finding.title,
		reason: finding.why,
		what: isLine ? finding.suggestion! : finding.title
	};
	const through = finding.through !== undefined && map.stakeholders.has(finding.through);
	return {
		id,
		what,
		...(people.length > 0 ? { with: people } : {}),
		status: 'open',
		finding: {
			question,
			code: finding.code,
			title,
			reason: say(finding.why),
			...(finding.certainty ? { certainty: finding.certainty.word } : {}),
			// Sentences that are too long to be kept are left out; the text stands beside them.
			...(Object.values(said).every(isKeptSentence) ? { said: { ...said, as: what } } : {})
		},
		...(suggestion !== undefined && !isLine ? { firstStep: suggestion } : {}),
		...(through ? { through: finding.through } : {}),
		...engagementOf(map, people),
		language,
		...guardOf(map, finding)
	};
}

/** What a finding says of a community's own record stays on that community's terms, in the plan too. */
function guardOf(
	map: StakeholderMap,
	{ about, pair, evidence, through }: Finding
): Pick<Action, 'sensitivity' | 'custodian'> {
	for (const id of [...about, ...(pair ?? []), ...evidence, ...(through === undefined ? [] : [through])]) {
		const record =
			map.stakeholders.get(id) ?? map.ties.get(id) ?? map.participations.get(id) ?? map.assessments.get(id);
		if (record?.sensitivity !== 'community') continue;
		const { custodian } = record;
		return { sensitivity: 'community', ...(custodian === undefined ? {} : { custodian }) };
	}
	return {};
}

/** The action by which a finding is in the plan already: of the same finding about the same stakeholders. */
export function actionFor(map: StakeholderMap, question: string, finding: Finding): Action | undefined {
	const people = new Set(stakeholdersOf(map, finding));
	return [...map.actions.values()].find(
		(action) =>
			action.finding?.question === question &&
			action.finding.code === finding.code &&
			(action.with ?? []).length === people.size &&
			(action.with ?? []).every((id) => people.has(id))
	);
}

function stakeholdersOf(map: StakeholderMap, { about, pair }: Finding): Id[] {
	const named = new Set([...about, ...(pair ?? [])]);
	return [...named].filter((id) => map.stakeholders.has(id)).slice(0, MOST.stakeholders);
}

function engagementOf(
	map: StakeholderMap,
	people: readonly Id[]
): Pick<Action, 'engagementNow' | 'engagementWanted'> {
	const [only, ...others] = people;
	const stakeholder = map.stakeholders.get(only ?? '');
	if (!stakeholder || others.length > 0 || isIndigenous(stakeholder)) return {};
	const agreed = (field: 'engagementNow' | 'engagementWanted'): EngagementLevel | undefined => {
		const levels = new Set(
			[...map.assessments.values()].flatMap((one) =>
				one.stakeholder === only && one[field] !== undefined ? [one[field]] : []
			)
		);
		return levels.size === 1 ? [...levels][0] : undefined;
	};
	const [now, wanted] = [agreed('engagementNow'), agreed('engagementWanted')];
	return {
		...(now ? { engagementNow: now } : {}),
		...(wanted ? { engagementWanted: wanted } : {})
	};
}

function shortened(text: string): string {
	if (text.length <= MOST.letters) return text;
	const cut = text.slice(0, MOST.letters - 1);
	return `${cut.slice(0, cut.lastIndexOf(' ')).trimEnd()}…`;
}
