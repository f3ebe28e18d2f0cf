import { message, type Message } from '#lib/base/message.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { certaintyOf, type Finding } from '../answer.ts';
import { isManyApart } from '../lead/heldApartFinding.ts';
import { namesOf, sentences } from '../names.ts';
import { heldApart } from '../rightsHolders.ts';
import type { Draws } from './draws.ts';
import { conditions, fitOf, type Condition, type Form, type Span } from './fits.ts';
import type { Readings } from './readings.ts';

/** Below this a condition speaks against a form. */
const POOR = 0.5;

/** Everything that is said of the forms. */
export interface Weighing {
	readonly map: StakeholderMap;
	readonly readings: Readings;
	readonly draws: Draws;
	/** Best first. */
	readonly order: readonly Form[];
}

export function spansOf(readings: Readings): Readonly<Record<Condition, Span>> {
	return {
		trust: readings.trust.span,
		number: readings.number.span,
		agreement: readings.agreement.span,
		interdependence: readings.interdependence.span
	};
}

/** Conditions that speak against a form whatever turns out to be true; as the limits are ours, never more than fair. */
export function failing(form: Form, readings: Readings): Condition[] {
	return conditions.filter((condition) => fitOf(form, condition, readings[condition].span).high < POOR);
}

/** Conditions that may still speak for or against a form. */
export function undecided(form: Form, readings: Readings): Condition[] {
	return conditions.filter((condition) => {
		const { low, high } = fitOf(form, condition, readings[condition].span);
		return low < POOR && high >= POOR;
	});
}

export function formFindings(weighing: Weighing): Finding[] {
	const { map, order, draws } = weighing;
	const [best, ...others] = order as readonly [Form, ...Form[]];
	const computed = [
		...(draws.first[best] > 0 ? [bestFinding(weighing, best)] : []),
		...(draws.first[best] > 0 ? others : order).map((form) => otherFinding(weighing, form)),
		...askFinding(weighing)
	];
	const byHand = byHandFinding(map);
	return isManyApart(map) ? [...byHand, ...computed] : [...computed, ...byHand];
}

function bestFinding({ readings, draws }: Weighing, form: Form): Finding {
	const said = conditions.map((condition) => readings[condition].message);
	const fails = [...failing(form, readings), ...undecided(form, readings)];
	const certainty = certaintyOf(draws.first[form] / draws.of, draws.of);
	return {
		code: 'form.fits',
		title: message(`answer.form.fits.${certainty.word === 'fragile' ? 'ahead' : 'title'}`, {
			form: message(`answer.form.name.${form}`)
		}),
		why: sentences(said),
		evidence: evidenceOf(readings),
		about: [],
		certainty,
		suggestion:
			fails.length > 0
				? message('answer.form.fits.flip', { wants: wantsOf(form, fails) })
				: message('answer.form.fits.suggestion')
	};
}

function otherFinding({ readings, draws }: Weighing, form: Form): Finding {
	const fails = failing(form, readings);
	const open = undecided(form, readings);
	const kind = fails.length > 0 ? 'against' : open.length > 0 ? 'open' : 'behind';
	const behind = certaintyOf(1 - draws.first[form] / draws.of, draws.of);
	const values = {
		form: message(`answer.form.name.${form}`),
		against: fails.map((condition) => message(`answer.form.condition.${condition}`)),
		open: open.map((condition) => message(`answer.form.condition.${condition}`))
	};
	const needed = fails.length > 0 ? fails : open;
	return {
		code: 'form.other',
		title: message(`answer.form.other.${kind}.title`, values),
		why: sentences([
			...(fails.length > 0 ? fails : open.filter((condition) => !readings[condition].open)).map(
				(condition) => readings[condition].message
			),
			message(`answer.form.other.${kind}.why`, values)
		]),
		evidence: fails.flatMap((condition) => readings[condition].evidence),
		about: [],
		...(kind === 'open' ? {} : { certainty: kind === 'against' ? ({ word: 'fair' } as const) : behind }),
		...(needed.length > 0
			? { suggestion: message(`answer.form.other.${kind}.flip`, { wants: wantsOf(form, needed) }) }
			: {})
	};
}

/** What nobody said and most forms hang on. */
function askFinding({ readings, order }: Weighing): Finding[] {
	const open = conditions
		.filter((condition) => readings[condition].open)
		.map((condition) => ({
			condition,
			hangs: order.filter(
				(form) => failing(form, readings).length === 0 && undecided(form, readings).includes(condition)
			).length
		}))
		.filter(({ hangs }) => hangs > 0)
		.sort((a, b) => b.hangs - a.hangs);
	if (open.length === 0) return [];
	return [
		{
			code: 'form.ask',
			title: message('answer.form.ask.title'),
			why: message('answer.form.ask.why', {
				open: open.map(({ condition }) => message(`answer.form.condition.${condition}`))
			}),
			evidence: [],
			about: [],
			suggestion: sentences(open.map(({ condition }) => message(`answer.form.ask.${condition}`)))
		}
	];
}

/** The typology knows no form that a Nation leads or governs jointly; that one is offered by hand. */
function byHandFinding(map: StakeholderMap): Finding[] {
	const ids = heldApart(map).map(({ id }) => id);
	if (ids.length === 0) return [];
	const values = { names: namesOf(map, ids, 6), count: ids.length, all: map.stakeholders.size };
	return [
		{
			code: 'form.byHand',
			title: message('answer.form.byHand.title'),
			why: message('answer.form.byHand.why', values),
			evidence: ids,
			about: ids,
			suggestion: message('answer.form.byHand.suggestion', values)
		}
	];
}

export function wantsOf(form: Form, needed: readonly Condition[]): Message[] {
	return needed.map((condition) => message(`answer.form.want.${form}.${condition}`));
}

function evidenceOf(readings: Readings): string[] {
	return [...new Set(conditions.flatMap((condition) => readings[condition].evidence))];
}
