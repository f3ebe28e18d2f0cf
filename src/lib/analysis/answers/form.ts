import type { Id } from '#lib/base/ids.ts';
import { message, type Message } from '#lib/base/message.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { commonCaveats } from './caveats.ts';
import { drawForms, type Draws } from './form/draws.ts';
import { formFindings, spansOf, type Weighing } from './form/findings.ts';
import { conditions, forms, type Form } from './form/fits.ts';
import { FEWEST_RATINGS, levels, readConditions, type Readings } from './form/readings.ts';
import { formTables } from './form/tables.ts';
import { isManyApart, isMostApart } from './lead/heldApartFinding.ts';
import { sentences } from './names.ts';
import { indexNeighbours } from './neighbours.ts';
import { defineQuestion, type Asked, type Reply } from './question.ts';
import { heldApart } from './rightsHolders.ts';

/** Forms outside the typology, which people choose and nothing computes. */
const byHand = ['none', 'nationLed', 'coGoverned'] as const;

/**
 * Which form of governance fits? Shared governance, a lead organisation or a separate administrative
 * organisation, by trust, number, agreement and interdependence (Provan & Kenis 2008, propositions and not
 * laws). What is unknown stays a range, or is set by hand; seeded draws over it say how sure the fit is. A
 * Nation-led or co-governed form is chosen by hand alone. O(ties + ratings).
 */
export const form = defineQuestion({
	id: 'form',
	uses: ['projects', 'assessments'],
	parameters: [
		{ id: 'projects', kind: 'projects' },
		{ id: 'trust', kind: 'choice', default: 'recorded', choices: levels },
		{ id: 'agreement', kind: 'choice', default: 'recorded', choices: levels },
		{ id: 'interdependence', kind: 'choice', default: 'recorded', choices: levels },
		{ id: 'hand', kind: 'choice', default: 'none', choices: byHand }
	],
	answer: answerForm
});

function answerForm({ map, parameters, random }: Asked): Reply {
	const neighbours = indexNeighbours(map);
	const projects = new Set<Id>((parameters['projects'] as readonly Id[] | undefined) ?? map.projects.keys());
	const readings = readConditions(map, projects, parameters);
	if (readings.number.span.high < 2) {
		const unavailable = message('answer.form.unavailable');
		return {
			summary: unavailable,
			findings: [],
			tables: [],
			caveats: commonCaveats(map, neighbours),
			unavailable
		};
	}
	const draws = drawForms(spansOf(readings), random);
	const order = [...forms].sort((a, b) => draws.first[b] - draws.first[a]);
	const weighing: Weighing = { map, readings, draws, order };
	return {
		summary: summaryOf(map, weighing, parameters['hand'] as (typeof byHand)[number]),
		findings: formFindings(weighing),
		tables: formTables(weighing),
		caveats: [...caveatsOf(map, readings, draws, projects.size), ...commonCaveats(map, neighbours)]
	};
}

function summaryOf(map: StakeholderMap, weighing: Weighing, hand: (typeof byHand)[number]): Message {
	if (hand !== 'none') return message(`answer.form.summary.${hand}`);
	const apart = { count: heldApart(map).length, all: map.stakeholders.size };
	if (isMostApart(map)) return message('answer.form.summary.apart', apart);
	const computed = computedSummary(weighing);
	return isManyApart(map) ? sentences([message('answer.form.summary.manyApart', apart), computed]) : computed;
}

function computedSummary({ draws, order, readings }: Weighing): Message {
	const [best, second] = order as readonly [Form, Form, Form];
	const inHundred = (form: Form) => Math.round((100 * draws.first[form]) / draws.of);
	const open = conditions.filter((condition) => readings[condition].open);
	const values = {
		form: message(`answer.form.inText.${best}`),
		name: message(`answer.form.name.${best}`),
		second: message(`answer.form.inText.${second}`),
		percent: inHundred(best),
		secondPercent: inHundred(second),
		open: open.map((condition) => message(`answer.form.condition.${condition}`))
	};
	const said = draws.first[best] === 0 ? 'none' : inHundred(best) < 50 ? 'fragile' : 'fits';
	const shown = said === 'fragile' && draws.first[second] === 0 ? 'fragileAlone' : said;
	return open.length > 0
		? sentences([
				message(`answer.form.summary.${shown}`, values),
				message('answer.form.summary.open', values)
			])
		: message(`answer.form.summary.${shown}`, values);
}

function caveatsOf(map: StakeholderMap, readings: Readings, { of }: Draws, together: number): Message[] {
	const used = new Set([...readings.trust.evidence, ...readings.agreement.evidence]);
	const judged = [...map.assessments.values(), ...map.valueRatings.values()].filter(({ id }) => used.has(id));
	return [
		message('answer.form.caveat.propositions'),
		message('answer.form.caveat.draws', { of }),
		...(together > 1 ? [message('answer.form.caveat.together', { count: together })] : []),
		...(heldApart(map).length > 0 ? [] : [message('answer.form.caveat.byHand')]),
		...(readings.agreement.open && map.valueRatings.size > 0
			? [message('answer.form.caveat.ratings', { fewest: FEWEST_RATINGS })]
			: []),
		...(judged.length > 0 && judged.every(({ illustrative }) => illustrative)
			? [message('answer.caveat.illustrative')]
			: [])
	];
}
