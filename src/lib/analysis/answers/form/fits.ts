/** Ways to govern a network, and what each needs (Provan & Kenis 2008): propositions, not laws. */
export const forms = ['shared', 'lead', 'office'] as const;
export type Form = (typeof forms)[number];

export const conditions = ['trust', 'number', 'agreement', 'interdependence'] as const;
export type Condition = (typeof conditions)[number];

/** Lowest and highest that a condition (or a fit) may be. */
export interface Span {
	readonly low: number;
	readonly high: number;
}

/** Fits not at all up to the first and from the last of the four on, wholly between the two in the middle. */
type Wanted = readonly [number, number, number, number];

/**
 * What each form wants, on our own fixed scales; the source speaks of few, moderate, high only. `trust`:
 * share of the members whom the others trust; `number`: members; `agreement`: 0 (split) to 1 (of one mind);
 * `interdependence`: 0 (each alone) to 1 (nobody without the others). The answer shows these in a table.
 */
export const wanted: Readonly<Record<Form, Readonly<Record<Condition, Wanted>>>> = {
	shared: {
		trust: [0.5, 0.7, 1, Infinity],
		number: [0, 1, 8, 15],
		agreement: [0.55, 0.75, 1, Infinity],
		interdependence: [-Infinity, 0, 0.35, 0.7]
	},
	lead: {
		trust: [-Infinity, 0, 0.3, 0.55],
		number: [3, 6, 20, 40],
		agreement: [0.2, 0.35, 0.6, 0.8],
		interdependence: [0.1, 0.3, 0.6, 0.8]
	},
	office: {
		trust: [0.15, 0.35, 0.65, 0.9],
		number: [6, 15, Infinity, Infinity],
		agreement: [0.35, 0.5, 0.85, 1.1],
		interdependence: [0.4, 0.65, 1, Infinity]
	}
};

/** How well a value fits what is wanted, 0 to 1. */
function fitAt(value: number, [from, full, still, until]: Wanted): number {
	if (value >= full && value <= still) return 1;
	if (value <= from || value >= until) return 0;
	return value < full ? (value - from) / (full - from) : (until - value) / (until - still);
}

/** The lowest and highest fit of one condition for a form, whatever within the span turns out to be true. */
export function fitOf(form: Form, condition: Condition, { low, high }: Span): Span {
	const shape = wanted[form][condition];
	const ends = [fitAt(low, shape), fitAt(high, shape)];
	const meets = low <= shape[2] && high >= shape[1];
	return { low: Math.min(...ends), high: meets ? 1 : Math.max(...ends) };
}

/** A form fits as well as the condition that fits it least. */
export function fitOfForm(form: Form, spans: Readonly<Record<Condition, Span>>): Span {
	const fits = conditions.map((condition) => fitOf(form, condition, spans[condition]));
	return {
		low: Math.min(...fits.map(({ low }) => low)),
		high: Math.min(...fits.map(({ high }) => high))
	};
}
