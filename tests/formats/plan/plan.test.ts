import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { questions } from '#lib/analysis/answers/index.ts';
import { findPlanFormat, planFormats } from '#lib/formats/plan/index.ts';
import { writePlanJson } from '#lib/formats/plan/json.ts';
import { translatorOf } from '#lib/i18n/catalogues.ts';
import { GUARDED_QUESTIONS } from '#lib/views/plan/guarded.ts';
import { planColumns, toPlanReport, type PlanOptions } from '#lib/views/plan/planReport.ts';
import { applyChange } from '#lib/model/applyChange.ts';
import { addRecord } from '#lib/model/changes.ts';
import type { Action } from '#lib/model/records.ts';
import { readExample } from '../../analysis/answers/maps.ts';

const hostile = '=HYPERLINK("http://x.example")<script>alert(1)</script>&';
const actions: readonly Action[] = [
	{
		id: 'late',
		what: 'Meet on farms, with interpreters',
		with: ['kelowna'],
		owner: 'Ann Lee',
		due: '2026-05',
		status: 'started',
		statusSince: '2026-04-02',
		language: 'en',
		through: 'obwb',
		engagementNow: 'inform',
		engagementWanted: 'involve',
		finding: { question: 'missing', code: 'missing.notHeard', title: 'Not heard', certainty: 'solid' }
	},
	{ id: 'bare', what: hostile, status: 'open', promise: hostile },
	{ id: 'nation', what: 'Ask', with: ['wfn'], status: 'done' },
	{
		id: 'fragile',
		what: 'Second way',
		status: 'open',
		finding: { question: 'hold', code: 'hold.cut', title: 'All hangs on Kelowna', reason: 'Kelowna' }
	}
];
const example = readExample('okanagan-floods');
const known = [...example.stakeholders.keys()];
const map = actions.reduce(
	(held, action) =>
		applyChange(
			held,
			addRecord('action', {
				...action,
				...(action.with ? { with: action.with.filter((id) => known.includes(id)) } : {}),
				...(action.id === 'nation'
					? {
							with: [
								[...example.stakeholders.values()].find(({ kind }) => kind === 'indigenousGovernment')!.id
							]
						}
					: {}),
				...(action.through !== undefined ? { through: known[0]! } : {})
			})
		),
	example
);
const report = (more: Partial<PlanOptions> = {}, language: 'en' | 'fr' = 'en') =>
	toPlanReport(map, translatorOf(language), {
		at: '2026-06-18',
		questions: questions.map(({ id }) => id),
		...more
	});
const textOf = (bytes: Uint8Array, path: string) => strFromU8(unzipSync(bytes)[path] as Uint8Array);

describe('a plan in words', () => {
	it('has eleven columns, rights holders first, and flags what is lacking or late', () => {
		const { columns, rows, summary, method, caveats } = report();
		expect(columns).toHaveLength(11);
		expect(rows.map(({ id }) => id)).toEqual(['nation', 'late', 'bare', 'fragile']);
		const [nation, late, bare] = rows;
		expect(nation?.cells.engagement[0]?.text).toBe('as they decide, under their own protocol');
		expect(late?.cells.due).toEqual([{ text: 'May 2026' }, { text: 'date has passed', style: 'flag' }]);
		expect(late?.cells.engagement[0]?.text).toBe('inform → involve');
		expect(late?.cells.why.map(({ text }) => text)).toEqual(['Not heard', 'solid']);
		expect([...bare!.cells.owner, ...bare!.cells.due].map(({ style }) => style)).toEqual(['flag', 'flag']);
		expect(summary).toBe(
			'4 actions: 2 open, 1 under way and 1 done. The date of one action has passed. 2 actions still need an owner or a date.'
		);
		expect(method.notes.join(' ')).toContain('“Who and what is missing?”');
		expect(caveats.notes.length).toBeGreaterThan(1);
	});

	it('is for one owner alone where asked, and says so', () => {
		const { rows, kind } = report({ owner: 'ann lee' });
		expect(rows.map(({ id }) => id)).toEqual(['late']);
		expect(kind).toContain('ann lee');
	});

	it('keeps a finding that names what is fragile, until somebody confirms', () => {
		const said = (more: Partial<PlanOptions>) => JSON.stringify(writePlanJson(report(more)));
		expect(said({})).not.toContain('All hangs on Kelowna');
		expect(said({ withGuarded: true })).toContain('All hangs on Kelowna');
		expect([...GUARDED_QUESTIONS]).toEqual(questions.filter(({ guarded }) => guarded).map(({ id }) => id));
	});

	it('is another in French, with the same rows', () => {
		const [english, french] = [report(), report({}, 'fr')];
		expect(french.rows.map(({ id }) => id)).toEqual(english.rows.map(({ id }) => id));
		expect(french.columns.map(({ label }) => label)).not.toEqual(english.columns.map(({ label }) => label));
		expect(french.rows[1]?.cells.due[0]?.text).toBe('mai 2026');
	});

	it('says of words in another language which that is, on every page that is heard', async () => {
		expect(report({}, 'fr').rows.map(({ cells }) => cells.action[0]?.lang)).toEqual([
			undefined,
			'en',
			undefined,
			undefined
		]);
		const html = new TextDecoder().decode(await findPlanFormat('html').write(report({}, 'fr')));
		expect(html).toContain('<p lang="en">Meet on farms, with interpreters</p>');
		const word = textOf(await findPlanFormat('docx').write(report({}, 'fr')), 'word/document.xml');
		expect(word).toMatch(/<w:lang w:val="en"\/><\/w:rPr><w:t[^>]*>Meet on farms/);
		expect(JSON.stringify(report())).not.toContain('"lang"');
	});
});

describe('a plan as a file', () => {
	it('of Word has one table whose header row repeats and whose rows stay whole', async () => {
		const xml = textOf(await findPlanFormat('docx').write(report()), 'word/document.xml');
		expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
		expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(5);
		expect(xml.match(/<w:tc>/g)).toHaveLength(5 * planColumns.length);
		expect(xml).toContain('w:orient="landscape"');
		expect(xml).toContain('&lt;script&gt;');
	});

	it('of Excel has the table and how to read it, and no formula', async () => {
		const workbook = new ExcelJS.Workbook();
		const bytes = await findPlanFormat('xlsx').write(report());
		await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
		const sheet = workbook.getWorksheet('Plan');
		expect(sheet?.rowCount).toBe(5);
		expect(sheet?.getCell('F4').value).toBe(hostile);
		expect(sheet?.getCell('F4').type).toBe(ExcelJS.ValueType.String);
		expect(workbook.worksheets).toHaveLength(2);
	});

	it('to print holds nothing that runs or loads', async () => {
		const html = new TextDecoder().decode(
			await findPlanFormat('html').write(report({ link: 'https://a.example/p' }))
		);
		expect(html).not.toMatch(/<script|<img|<link|src=|\son\w+=|url\(/i);
		expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
		expect(html.match(/<tr>/g)).toHaveLength(5);
		expect(html).toContain('<a href="https://a.example/p">');
	});

	it('of JSON has the words of every column', async () => {
		const bytes = await findPlanFormat('json').write(report());
		const json = JSON.parse(new TextDecoder().decode(bytes)) as { rows: Record<string, unknown>[] };
		for (const row of json.rows) expect(Object.keys(row)).toEqual(expect.arrayContaining([...planColumns]));
	});

	it('is a file also where nothing is planned', async () => {
		const empty = toPlanReport(example, translatorOf('fr'), { at: '2026', questions: [] });
		for (const format of planFormats) expect((await format.write(empty)).length).toBeGreaterThan(100);
	});

	it('is refused in a format that there is not', () => {
		expect(() => findPlanFormat('pdf')).toThrow(expect.objectContaining({ code: 'plan.format' }));
	});
});
