import { prepare } from '#lib/analysis/layouts/layOut.ts';
import { nameFrom } from '#lib/analysis/answers/names.ts';
import type { Id } from '#lib/base/ids.ts';
import { message, type Message } from '#lib/base/message.ts';
import type { PartialDate } from '#lib/model/dates.ts';
import { applyScenario, stepsOf } from '#lib/model/edits/scenario.ts';
import { filterMap } from '#lib/model/filterMap.ts';
import type { Stakeholder } from '#lib/model/records.ts';
import { withRecords, type StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { rememberFor } from '../remember.ts';
import type { Compared, ViewInput } from '../view.ts';

/** One of the two states that are set side by side. */
export interface State {
	readonly map: StakeholderMap;
	readonly title: Message;
}

/** Two states of one map, everyone who is in either at one place. */
export interface States {
	readonly by: Choice;
	readonly before: State;
	readonly after: State;
	readonly places: ReadonlyMap<Id, Place>;
}

/** What is set beside what. */
export type Choice =
	| { readonly is: 'dates'; readonly from: PartialDate; readonly to: PartialDate }
	| { readonly is: 'scenario'; readonly scenario: Id };

type Place = NonNullable<Stakeholder['position']>;

/**
 * What is compared: as asked, else the first scenario that has a step, else the dates of the first project and of
 * the last. Undefined where the map has no scenario and fewer than two dates.
 */
export function choiceOf({ whole, filter, from, scenario }: Compared): Choice | undefined {
	const dates = (earlier = usualDates(whole)?.[0], later = filter.at ?? usualDates(whole)?.[1]) =>
		earlier !== undefined && later !== undefined
			? ({ is: 'dates', from: earlier, to: later } as const)
			: undefined;
	if (from !== undefined) return dates(from);
	const tried = whole.scenarios.has(scenario ?? '') ? scenario : likeliestScenario(whole);
	return tried === undefined ? dates() : { is: 'scenario', scenario: tried };
}

/** The years from the first that anything on record began or ended in to the last; those alone where these are many. */
export const yearsOf = rememberFor(
	({ projects, participations, ties }: StakeholderMap): readonly string[] => {
		const dates = [
			...[...projects.values(), ...participations.values()].flatMap(({ start, end }) => [start, end]),
			...[...ties.values()].flatMap(({ since, until }) => [since, until])
		];
		const named = [
			...new Set(dates.flatMap((date) => (date === undefined ? [] : [date.slice(0, 4)])))
		].sort();
		const first = Number(named.at(0));
		const count = Number(named.at(-1)) - first + 1;
		if (!(count <= MOST_YEARS)) return named;
		return Array.from({ length: count }, (_, i) => String(first + i).padStart(4, '0'));
	}
);

const MOST_YEARS = 150;

/** The two states, worked out once a choice; undefined where there is nothing to compare. */
export function statesOf({ compared }: Pick<ViewInput, 'compared'>): States | undefined {
	const choice = compared && choiceOf(compared);
	if (!choice) return undefined;
	const known = knownStates(compared.whole);
	const key = JSON.stringify([choice, compared.filter]);
	const states = known.get(key) ?? makeStates(compared, choice);
	known.set(key, states);
	return states;
}

const knownStates = rememberFor<StakeholderMap, Map<string, States>>(() => new Map());

function makeStates({ whole, filter }: Compared, by: Choice): States {
	const [before, after] = by.is === 'dates' ? atDates(by) : underScenario(by.scenario);
	const places = placesOf(before.map, after.map);
	const inPlace = ({ map, title }: State) => ({ map: placed(map, places), title });
	return { by, before: inPlace(before), after: inPlace(after), places };

	function atDates({ from, to }: Extract<Choice, { is: 'dates' }>): [State, State] {
		const at = (date: PartialDate) => ({
			map: filterMap(whole, { ...filter, at: date }),
			title: message('compare.at', { date })
		});
		return [at(from), at(to)];
	}

	function underScenario(id: Id): [State, State] {
		const name = nameFrom({ name: whole.scenarios.get(id)?.name ?? id });
		return [
			{ map: filterMap(whole, filter), title: message('compare.onRecord') },
			{ map: filterMap(applyScenario(whole, id), filter), title: message('compare.under', { name }) }
		];
	}
}

/** The first scenario that changes something, or the first of all. */
function likeliestScenario(map: StakeholderMap): Id | undefined {
	const ids = [...map.scenarios.keys()];
	return ids.find((id) => stepsOf(map, id).length > 0) ?? ids[0];
}

/** When the first project began and when the last; without two such years, the first and the last year on record. */
export function usualDates(map: StakeholderMap): readonly [PartialDate, PartialDate] | undefined {
	const starts = [...map.projects.values()].flatMap(({ start }) => start?.slice(0, 4) ?? []).sort();
	const all = starts.at(0) === starts.at(-1) ? yearsOf(map) : starts;
	const [first, last] = [all.at(0), all.at(-1)];
	return first === undefined || last === undefined || first === last ? undefined : [first, last];
}

/** Everyone where the map has them; newcomers beside those they work with. */
function placesOf(before: StakeholderMap, after: StakeholderMap): ReadonlyMap<Id, Place> {
	const both = withRecords(
		withRecords(before, 'stakeholder', new Map([...after.stakeholders, ...before.stakeholders])),
		'tie',
		new Map([...after.ties, ...before.ties])
	);
	return new Map(
		[...prepare(both).stakeholders.values()].flatMap(({ id, position }) => (position ? [[id, position]] : []))
	);
}

function placed(map: StakeholderMap, places: ReadonlyMap<Id, Place>): StakeholderMap {
	const records = [...map.stakeholders].map(([id, one]) => {
		const position = places.get(id);
		return [id, position ? { ...one, position } : one] as const;
	});
	return withRecords(map, 'stakeholder', new Map(records));
}
