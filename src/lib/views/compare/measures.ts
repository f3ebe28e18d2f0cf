import { isIndigenous } from '#lib/analysis/answers/rightsHolders.ts';
import type { Id } from '#lib/base/ids.ts';
import { message } from '#lib/base/message.ts';
import { shortNameOf } from '../nodes.ts';
import type { ViewInput } from '../view.ts';
import type { States } from './states.ts';

export type Side = 'before' | 'after';
type Sized = Pick<ViewInput, 'colourBy' | 'sizeBy'>;

/** What needs no figures, or has them counted in the picture itself. */
const unmeasured: ReadonlySet<string> = new Set(['degree', 'none', 'kind', 'jurisdiction']);
/** Further names are in the table. */
const MOST_NAMES = 2;

/** The measures that sizes and colours are asked for. */
export function measuresAsked({ colourBy, sizeBy }: Sized): readonly string[] {
	return [...new Set([sizeBy, colourBy])].filter((id) => !unmeasured.has(id));
}

/** The side that is the map as it is looked at, whose figures are there anyway. */
export function figuredSide(by: States['by'], compared: ViewInput['compared']): Side | undefined {
	if (by.is === 'scenario') return 'before';
	return compared?.filter.at === by.to ? 'after' : undefined;
}

/** What is known of each measure on one side: worked out for it, or that of the map as it is looked at. */
export function figuresOn(
	side: Side,
	states: States,
	{ compared, figures }: ViewInput
): ViewInput['figures'] {
	const own = compared?.sides?.[side];
	if (own) return own;
	return figuredSide(states.by, compared) === side ? figures : new Map();
}

/** Whether a measure is told on both sides. */
function isOnBoth(id: string, states: States, input: ViewInput): boolean {
	return (['before', 'after'] as const).every(
		(side) => (figuresOn(side, states, input).get(id)?.size ?? 0) > 0
	);
}

interface Moved {
	readonly id: Id;
	readonly name: string;
	readonly from: number;
	readonly to: number;
}

/** Whoever is in both states with another figure, by name. */
function movedBy(measure: string, states: States, input: ViewInput): Moved[] {
	const [was, is] = (['before', 'after'] as const).map((side) => figuresOn(side, states, input).get(measure));
	const { number } = input.translator;
	return [...states.after.map.stakeholders.values()]
		.flatMap((stakeholder): Moved[] => {
			const [from, to] = [was?.get(stakeholder.id), is?.get(stakeholder.id)];
			// What reads alike is no difference.
			if (from === undefined || to === undefined || number(from) === number(to)) return [];
			return [{ id: stakeholder.id, name: shortNameOf(stakeholder, input), from, to }];
		})
		.sort((a, b) => input.translator.compare(a.name, b.name));
}

/** A line a measure asked for: who has another figure, or on which side alone it is known. */
export function measureWords(states: States, input: ViewInput): string[] {
	const { say, t, list, number } = input.translator;
	return measuresAsked(input).map((id) => {
		const what = message(`measure.${id}.label`);
		if (!isOnBoth(id, states, input)) return say(unknownOf(what, states, input));
		const moved = movedBy(id, states, input);
		if (moved.length === 0) return t('compare.sameMeasure', { what });
		// Nobody sets Indigenous bodies in an order.
		const named = moved
			.filter(({ id }) => {
				const stakeholder = states.after.map.stakeholders.get(id);
				return stakeholder && !isIndigenous(stakeholder);
			})
			.sort((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from))
			.slice(0, MOST_NAMES)
			.map(({ name, from, to }) => t('compare.fromTo', { name, from: number(from), to: number(to) }));
		const count = moved.length;
		if (named.length === 0) return t('compare.otherMeasure', { what, count });
		return t('compare.otherMeasureNamed', { what, count, names: list(named) });
	});
}

function unknownOf(what: ReturnType<typeof message>, { by, ...states }: States, { compared }: ViewInput) {
	if (compared?.sides) return message('compare.measuring', { what });
	const side = figuredSide(by, compared);
	if (side === undefined) return message('compare.noSide', { what });
	return message('compare.oneSide', { what, title: states[side].title });
}

/** A row a stakeholder and measure that differ. */
export function measureRows(states: States, input: ViewInput) {
	const { number, say, t } = input.translator;
	return measuresAsked(input).flatMap((measure) =>
		movedBy(measure, states, input).map(({ id, name, from, to }) => ({
			id,
			cells: [
				t('compare.row.changed'),
				say(message(`measure.${measure}.label`)),
				t('compare.fromTo', { name, from: number(from), to: number(to) })
			]
		}))
	);
}
