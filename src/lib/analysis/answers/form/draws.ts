import type { Random } from '#lib/base/random.ts';
import { conditions, fitOfForm, forms, type Condition, type Form, type Span } from './fits.ts';

/** How often each form fitted best, and how often none did alone. */
export interface Draws {
	readonly of: number;
	readonly first: Readonly<Record<Form, number>>;
	readonly none: number;
}

export const DRAWS = 1000;

/** Fits closer than this are level. */
const LEVEL = 1e-9;

/** Fills in what is unknown by chance, evenly within each span, and looks which form fits best. O(draws). */
export function drawForms(spans: Readonly<Record<Condition, Span>>, random: Random): Draws {
	const first: Record<Form, number> = { shared: 0, lead: 0, office: 0 };
	let none = 0;
	for (let draw = 0; draw < DRAWS; draw++) {
		const at = Object.fromEntries(
			conditions.map((condition) => {
				const { low, high } = spans[condition];
				const value = low + random() * (high - low);
				return [condition, { low: value, high: value }];
			})
		) as Record<Condition, Span>;
		const fits = forms.map((form) => fitOfForm(form, at).low);
		const best = Math.max(...fits);
		const leading = forms.filter((_, f) => fits[f]! > best - LEVEL);
		if (best > 0 && leading.length === 1) first[leading[0]!]++;
		else none++;
	}
	return { of: DRAWS, first, none };
}
