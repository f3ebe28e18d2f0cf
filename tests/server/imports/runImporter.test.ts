import { describe, expect, it } from 'vitest';
import { runImporter, IMPORT_LIMITS } from '#lib/server/imports/runImporter.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const task = (kind: 'preview' | 'document' = 'preview') => ({ task: kind, id: 'm', hash: 'h' }) as const;
const ties = { name: 'ties.csv', bytes: bytes('from,to,kind\nA,B,funds\nB,C,informs\n,C,informs\n') };
const endless = {
	name: 'ties.csv',
	bytes: bytes(`from,to\n${Array.from({ length: 300_000 }, (_, i) => `a${i},b${i % 90_000}`).join('\n')}`)
};

describe('the process that reads files', { timeout: 60_000 }, () => {
	it('answers with a preview, and tells how far it is', async () => {
		const shares: number[] = [];
		const answer = await runImporter(task(), [ties], { progress: (share) => shares.push(share) });
		expect(JSON.parse(answer)).toMatchObject({
			format: 'csv',
			hash: 'h',
			counts: { stakeholder: 3, tie: 2 },
			issues: [{ code: 'csv.undirected' }, { code: 'csv.tieWithoutEnd', at: { row: 4 } }]
		});
		const many = { name: 'many.csv', bytes: bytes(`from,to\n${'a,b\n'.repeat(20_000)}`) };
		await runImporter(task(), [many], { progress: (share) => shares.push(share) });
		expect(shares.length).toBeGreaterThan(1);
		expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
	});

	it('shows a table that nothing says anything of, so that somebody can, and makes no map of it', async () => {
		const vague = { name: 'a.csv', bytes: bytes('Lead org,Partner org,Topic,Year\nCity,Board,Water,2001\n') };
		const shown = JSON.parse(await runImporter(task(), [vague])) as object;
		expect(shown).toMatchObject({
			counts: {},
			issues: [{ code: 'table.unclear', severity: 'error', at: { file: 'a.csv' } }],
			survey: { tables: [{ shape: 'none', columns: ['Lead org', 'Partner org', 'Topic', 'Year'] }] }
		});
		await expect(runImporter(task('document'), [vague])).rejects.toMatchObject({ code: 'csv.noTies' });
		const mapping = { version: 1, tables: [{ table: 'a.csv', shape: 'ties' }] } as const;
		expect(JSON.parse(await runImporter({ ...task(), mapping }, [vague]))).toMatchObject({
			counts: { stakeholder: 2, tie: 1 },
			survey: { tables: [{ shape: 'ties', from: 'Lead org', to: 'Partner org', header: true }] }
		});
	});

	it('answers with the map and a place for everyone', async () => {
		const { document } = JSON.parse(await runImporter(task('document'), [ties])) as {
			document: { header: object; stakeholders: { position?: object }[] };
		};
		expect(document.header).toEqual({ id: 'm', title: 'ties' });
		expect(document.stakeholders.every(({ position }) => position !== undefined)).toBe(true);
	});

	it('refuses with the code and the place of the reader', async () => {
		const broken = { name: 'a.graphml', bytes: bytes('<!DOCTYPE x><graphml/>') };
		await expect(runImporter(task(), [broken])).rejects.toMatchObject({
			name: 'InputError',
			code: 'xml.doctype',
			at: { file: 'a.graphml', line: 1 }
		});
	});

	it.each([
		['import.tooSlow', { ...IMPORT_LIMITS, seconds: 0.05 }, endless],
		['import.tooMuchMemory', { ...IMPORT_LIMITS, megabytes: 60 }, endless],
		['import.tooLarge', { ...IMPORT_LIMITS, answerMegabytes: 0.0001 }, ties]
	])('is ended with %s', async (code, limits, file) => {
		await expect(runImporter(task(), [file], { limits })).rejects.toMatchObject({ code });
	});

	it('is ended when whoever asked has gone', async () => {
		const stop = new AbortController();
		const run = runImporter(task(), [endless], { signal: stop.signal });
		setTimeout(() => stop.abort(), 20);
		await expect(run).rejects.toMatchObject({ code: 'stopped' });
	});
});
