import { describe, expect, it } from 'vitest';
import { compareMaps } from '#lib/analysis/scenarios/compareMaps.ts';
import { compareRecords } from '#lib/analysis/scenarios/compareRecords.ts';
import { languages } from '#lib/i18n/catalogue.ts';
import { translatorOf } from '#lib/i18n/catalogues.ts';
import { removeRecord } from '#lib/model/edits/removeRecord.ts';
import { applyChanges } from '#lib/model/applyChange.ts';
import { toComparisonJson, writeComparisonText } from '#lib/views/reports/comparison.ts';
import { optimiser } from '../../support/optimiser.ts';
import { readExample, sketch, star } from '../answers/maps.ts';

const whole = sketch({ ...star(12), projects: ['p'], parts: [['p', 'o1', 'affected']] });
const without = (id: string) => applyChanges(whole, removeRecord(whole, 'stakeholder', id));

describe('two maps side by side', () => {
	it('say of a map and itself that nothing differs, and answer alike', () => {
		const map = readExample('regional-digital-strategy');
		const comparison = compareMaps(map, map, {
			seed: 1,
			optimiser,
			questions: ['lead', 'missing', 'table']
		});
		expect(comparison.sentences.map(({ key }) => key)).toEqual(['comparison.same']);
		expect(comparison.answers.flatMap(({ changes }) => changes)).toEqual([]);
		expect(comparison.figures.filter(({ before, after }) => before !== after)).toEqual([]);
	});

	it('say what a loss changes: records, pairs of those on both, figures and answers', () => {
		const comparison = compareMaps(whole, without('centre'), { seed: 1 });
		expect(comparison.lost).toContain('centre');
		expect(comparison.records.ties.lost).toHaveLength(12);
		expect(comparison.records.pairs).toEqual({ kept: 0, gained: 0, lost: 0, alike: undefined });
		expect(comparison.figures.find(({ measure }) => measure === 'nodes')).toMatchObject({
			before: 13,
			after: 12
		});
		const hold = comparison.answers.find(({ question }) => question === 'hold')!;
		expect(hold.changes.map(({ key }) => key)).toContain('comparison.gone');
		expect(comparison.answers.map(({ question }) => question)).not.toContain('table');
	});

	it('take a moved symbol for no change, and a new name for one', () => {
		const set = (fields: object) =>
			compareRecords(whole, {
				...whole,
				stakeholders: new Map(whole.stakeholders).set('o1', { ...whole.stakeholders.get('o1')!, ...fields })
			});
		expect(set({ position: { x: 1, y: 1 } }).stakeholders.changed).toEqual([]);
		expect(set({ name: 'Other' }).stakeholders.changed).toEqual(['o1']);
	});

	it('speak every language', () => {
		const comparison = compareMaps(whole, without('o1'), { seed: 1, optimiser });
		for (const language of languages) {
			const json = toComparisonJson(comparison, translatorOf(language));
			expect(writeComparisonText(comparison, translatorOf(language))).toContain(json.sentences[0]);
		}
	});

	it('stop where nobody waits any more', () => {
		expect(() => compareMaps(whole, whole, { seed: 1, signal: { aborted: true } })).toThrow('stopped');
	});
});
