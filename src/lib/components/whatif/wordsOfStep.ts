import { nameFrom, namesOf, nameOf } from '#lib/analysis/answers/names.ts';
import { message, type Message } from '#lib/base/message.ts';
import type { ScenarioStep } from '#lib/model/records.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';

/** A step of a scenario as a sentence. */
export function wordsOfStep(map: StakeholderMap, step: ScenarioStep): Message {
	const { act, stakeholder, other, with: others = [], name } = step;
	const named = (id: string | undefined) => (id === undefined ? '–' : nameOf(map, id));
	const values = {
		name: name === undefined ? named(stakeholder) : nameFrom({ name }),
		a: named(stakeholder),
		b: named(other),
		others: namesOf(map, others, 4),
		count: others.length
	};
	const key = act === 'add' && others.length === 0 ? 'addAlone' : act;
	return message(`scenario.step.${key}`, values);
}
