import { describe, expect, it } from 'vitest';
import { ask } from '#lib/analysis/answers/index.ts';
import { conditions, fitOf, forms, type Form } from '#lib/analysis/answers/form/fits.ts';
import type { Assessment } from '#lib/model/records.ts';
import { clique, sketch, type Sketch } from './maps.ts';

const form = (drawing: Sketch, parameters = {}) => ask('form', sketch(drawing), parameters, { seed: 1 });
const names = (count: number) => clique('m', count).ids;
const bestOf = (answer: ReturnType<typeof form>) =>
	answer.findings.find(({ code }) => code === 'form.fits')?.title.values!['form'];
const named = (id: Form) => ({ key: `answer.form.name.${id}` });
const set = (trust: string, agreement: string, interdependence: string) => ({
	trust,
	agreement,
	interdependence
});

describe('form', () => {
	it.each([
		['shared', 6, set('high', 'high', 'low')],
		['lead', 12, set('low', 'moderate', 'moderate')],
		['office', 40, set('moderate', 'moderate', 'high')]
	] as const)('finds the profile of %s as published', (id, count, parameters) => {
		const answer = form({ stakeholders: names(count) }, parameters);
		expect(bestOf(answer)).toEqual(named(id));
		expect(answer.findings[0]!.certainty!.word).not.toBe('fragile');
	});

	it('takes what nobody said as open, not as low', () => {
		const answer = form({ stakeholders: names(12) });
		expect(answer.findings[0]!.certainty!.word).toBe('fragile');
		expect(answer.findings.find(({ code }) => code === 'form.ask')!.why.values!['open']).toHaveLength(3);
	});

	it('leaves whoever was not rated between trusted and not', () => {
		const rate = (stakeholder: string, trust: number): Assessment => ({
			id: `a-${stakeholder}`,
			stakeholder,
			by: 'us',
			trust
		});
		const stakeholders = [...names(3), { id: 'nation', kind: 'indigenousGovernment' as const }];
		const answer = form({ stakeholders, assessments: [rate('m1', 5), rate('m2', 2), rate('nation', 1)] });
		const said = answer.tables.find(({ id }) => id === 'conditions')!.rows[0]![1];
		// The Nation is a member, but its trust is for nobody here to rate.
		expect(said).toMatchObject({
			values: { first: { values: { count: 1, rated: 2 } }, second: { values: { count: 1 } } }
		});
	});

	it('names the condition that fails and what would flip it', () => {
		const answer = form({ stakeholders: names(30) }, set('high', 'high', 'low'));
		const shared = answer.findings.find(
			({ code, title }) => code === 'form.other' && JSON.stringify(title.values).includes('name.shared')
		)!;
		expect(shared.title.values!['against']).toEqual([{ key: 'answer.form.condition.number' }]);
		expect(shared.suggestion!.values!['wants']).toEqual([{ key: 'answer.form.want.shared.number' }]);
	});

	it('counts who takes part, not whom a project only affects', () => {
		const drawing: Sketch = {
			stakeholders: names(9),
			projects: ['p'],
			parts: [
				['p', 'm1', 'lead'],
				['p', 'm2', 'partner'],
				['p', 'm3', 'affected']
			]
		};
		expect(form(drawing).tables[1]!.rows[1]![1]).toMatchObject({ values: { count: 2 } });
	});

	it('computes no fit for a form chosen by hand, and asks the Nations first where they are many', () => {
		const nations = names(6).map((id) => ({ id, kind: 'indigenousGovernment' as const }));
		const drawing: Sketch = { stakeholders: [...nations, 'city'] };
		expect(form(drawing).summary.key).toBe('answer.form.summary.apart');
		expect(form(drawing).findings[0]!.code).toBe('form.byHand');
		expect(form(drawing, { hand: 'nationLed' }).summary.key).toBe('answer.form.summary.nationLed');
	});

	it('never fits better for knowing less', () => {
		for (const id of forms)
			for (const condition of conditions)
				for (let value = 0; value <= 1; value += 0.125) {
					const exact = fitOf(id, condition, { low: value, high: value }).low;
					const wide = fitOf(id, condition, {
						low: Math.max(0, value - 0.2),
						high: Math.min(1, value + 0.2)
					});
					expect(wide.low).toBeLessThanOrEqual(exact);
					expect(wide.high).toBeGreaterThanOrEqual(exact);
				}
	});
});
