import type { Id } from '#lib/base/ids.ts';
import { applyChanges } from '../applyChange.ts';
import { addRecord, setFields, type Change, type Fields } from '../changes.ts';
import type { RecordKind, RecordOf, ScenarioStep, Stakeholder, Tie } from '../records.ts';
import type { StakeholderMap } from '../StakeholderMap.ts';
import { isDirectedKind } from '../words.ts';
import { removeRecord } from './removeRecord.ts';

/** The steps of a scenario in their order. */
export function stepsOf(map: StakeholderMap, scenario: Id): ScenarioStep[] {
	return [...map.scenarioSteps.values()]
		.filter((step) => step.scenario === scenario)
		.sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

/**
 * The changes that make a scenario real, in one edit: it is put away first, then its steps are made on the map
 * as it is now. A step that no longer fits (nobody to join, no such tie) does nothing. New stakeholders and
 * ties have ids made from the step's, so that the same scenario gives the same map each time.
 */
export function adoptScenario(map: StakeholderMap, scenario: Id): Change[] {
	const steps = stepsOf(map, scenario);
	const made = removeRecord(map, 'scenario', scenario);
	let now = applyChanges(map, made);
	for (const step of steps) {
		const changes = stepChanges(now, step);
		now = applyChanges(now, changes);
		made.push(...changes);
	}
	return made;
}

/** The map as it would be. */
export function applyScenario(map: StakeholderMap, scenario: Id): StakeholderMap {
	return applyChanges(map, adoptScenario(map, scenario));
}

function stepChanges(map: StakeholderMap, step: ScenarioStep): Change[] {
	switch (step.act) {
		case 'add':
			return addStakeholder(map, step);
		case 'remove':
			return step.stakeholder === undefined ? [] : removeRecord(map, 'stakeholder', step.stakeholder);
		case 'tie':
			return tieTwo(map, step);
		case 'untie':
			return untieTwo(map, step);
		case 'join':
			return join(map, step);
		case 'split':
			return split(map, step);
	}
}

function addStakeholder(map: StakeholderMap, step: ScenarioStep): Change[] {
	const { id, name, kind = 'other', home } = step;
	if (name === undefined || map.stakeholders.has(id)) return [];
	const stakeholder: Stakeholder = {
		id,
		name,
		kind,
		...(home === undefined ? {} : { home }),
		...markOf(step)
	};
	const contacts = (step.with ?? []).filter((contact) => map.stakeholders.has(contact));
	return [
		addRecord('stakeholder', stakeholder),
		...contacts.map((contact, i) => addRecord('tie', newTie(step, `${id}-${i + 1}`, id, contact)))
	];
}

function tieTwo(map: StakeholderMap, step: ScenarioStep): Change[] {
	const { id, stakeholder: from, other: to } = step;
	if (from === undefined || to === undefined || from === to) return [];
	if (!map.stakeholders.has(from) || !map.stakeholders.has(to)) return [];
	const absent = [...map.absences.values()].filter(({ a, b }) => isPair(a, b, from, to));
	return [
		...absent.flatMap(({ id: absence }) => removeRecord(map, 'absence', absence)),
		addRecord('tie', newTie(step, id, from, to))
	];
}

function untieTwo(map: StakeholderMap, { stakeholder, other }: ScenarioStep): Change[] {
	if (stakeholder === undefined || other === undefined) return [];
	return [...map.ties.values()]
		.filter(({ from, to }) => isPair(from, to, stakeholder, other))
		.flatMap(({ id }) => removeRecord(map, 'tie', id));
}

/**
 * Several become one, which keeps the first one's record: ties and roles of the others become its own, said
 * once where they say the same; judgments of the others are about bodies that are no more, and go.
 */
function join(map: StakeholderMap, { stakeholder, with: joined = [], name }: ScenarioStep): Change[] {
	const into = map.stakeholders.get(stakeholder ?? '');
	if (!into) return [];
	let now = map;
	const made: Change[] = [];
	const make = (changes: readonly Change[]) => {
		now = applyChanges(now, changes);
		made.push(...changes);
	};
	for (const id of joined) {
		if (id === into.id || !now.stakeholders.has(id)) continue;
		for (const tie of [...now.ties.values()]) {
			if (tie.from !== id && tie.to !== id) continue;
			const moved = {
				...tie,
				from: tie.from === id ? into.id : tie.from,
				to: tie.to === id ? into.id : tie.to
			};
			const isSaid =
				moved.from === moved.to || [...now.ties.values()].some((other) => saysSame(other, moved));
			if (!isSaid) make(changed('tie', tie, { from: moved.from, to: moved.to }));
		}
		for (const part of [...now.participations.values()]) {
			if (part.stakeholder !== id) continue;
			const isSaid = [...now.participations.values()].some(
				(other) => other.stakeholder === into.id && other.project === part.project && other.role === part.role
			);
			if (!isSaid) make(changed('participation', part, { stakeholder: into.id }));
		}
		make(removeRecord(now, 'stakeholder', id));
	}
	if (name !== undefined)
		make(changed('stakeholder', into, { name, nameFr: null, shortName: null, shortNameFr: null }));
	return made;
}

/** A part becomes a body of its own and takes its ties with some contacts along; roles in projects stay with the rest. */
function split(map: StakeholderMap, step: ScenarioStep): Change[] {
	const whole = map.stakeholders.get(step.stakeholder ?? '');
	if (!whole || step.name === undefined || map.stakeholders.has(step.id)) return [];
	const taken = new Set(step.with);
	const { kind = whole.kind, home = whole.home } = step;
	const part: Stakeholder = {
		id: step.id,
		name: step.name,
		kind,
		...(home === undefined ? {} : { home }),
		...markOf(whole)
	};
	const moved = [...map.ties.values()].flatMap((tie): Change[] => {
		if (tie.from === whole.id && taken.has(tie.to)) return changed('tie', tie, { from: part.id });
		if (tie.to === whole.id && taken.has(tie.from)) return changed('tie', tie, { to: part.id });
		return [];
	});
	return [addRecord('stakeholder', part), ...moved];
}

function newTie(step: ScenarioStep, id: Id, from: Id, to: Id): Tie {
	const kind = step.tieKind ?? 'collaborates';
	return { id, from, to, kind, directed: isDirectedKind(kind), confidence: 'reported', ...markOf(step) };
}

/** What is made from a guarded record is guarded alike. */
function markOf({ sensitivity, custodian }: Pick<ScenarioStep, 'sensitivity' | 'custodian'>) {
	return {
		...(sensitivity === undefined ? {} : { sensitivity }),
		...(custodian === undefined ? {} : { custodian })
	};
}

function changed<K extends RecordKind>(kind: K, record: RecordOf<K>, fields: Fields<RecordOf<K>>): Change[] {
	const change = setFields(kind, record, fields);
	return change ? [change] : [];
}

function saysSame(a: Tie, b: Tie): boolean {
	if (a.id === b.id || a.kind !== b.kind || a.directed !== b.directed) return false;
	return a.directed ? a.from === b.from && a.to === b.to : isPair(a.from, a.to, b.from, b.to);
}

function isPair(a: Id, b: Id, c: Id, d: Id): boolean {
	return (a === c && b === d) || (a === d && b === c);
}
