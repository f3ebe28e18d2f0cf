import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands/index.ts';
import { json, run } from './run.ts';
import { expectClose } from '../support/close.ts';
import { hasSharedNetworks, readSharedNetwork } from '../support/sharedNetworks.ts';

const root = join(import.meta.dirname, '../..');
const okanagan = join(root, 'static/examples/okanagan-floods');
const region = join(root, 'static/examples/regional-digital-strategy');
const networks = join(root, '../shared/data/networks');

let folder = '';
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'roundtable-cli-'));
	process.env['ROUNDTABLE_DATA'] = join(folder, 'data');
});
afterAll(() => {
	delete process.env['ROUNDTABLE_DATA'];
	rmSync(folder, { recursive: true });
});

describe('what the command line answers', () => {
	it.each(['measures', 'questions', 'formats'])('lists the %s, in words and as JSON', async (name) => {
		const rows = await json<{ id: string }[]>(name);
		expect(rows.length).toBeGreaterThan(3);
		const [english, french] = [await run([name]), await run([name, '--lang', 'fr'])];
		expect(french.out).not.toBe(english.out);
		expect(rows.filter(({ id }) => !english.out.includes(id))).toEqual([]);
	});

	it('answers a question with its ranking, reasons and evidence, the same for the same seed', async () => {
		type Answer = { answer: { summary: string; ranking: { id: string; because: unknown[] }[] } };
		const [first, second] = [await json('ask', 'lead', okanagan), await json('ask', 'lead', okanagan)];
		expect(first).toEqual(second);
		const { answer } = first as unknown as Answer;
		expect(answer.ranking[0]?.because.length).toBeGreaterThan(0);
		const french = await run(['ask', 'lead', okanagan, '--shown', '2', '--lang=fr']);
		expect(french.out).toContain('\n1. ');
		expect(french.out).not.toContain(answer.summary);
	});

	it('reads standard input, and groups by what a column says', async () => {
		const table = 'id,name,sector\na,A,x\nb,B,x\nc,C,y\n';
		const nodes = join(folder, 'n');
		writeFileSync(join(folder, 'e.csv'), 'from,to,weight,load\na,b,1,5\nb,c,2,\n');
		expect((await run(['analyse', '-', '--json'], 'from;to\na;b\nb;c\n')).code).toBe(0);
		const graph = `<graphml><key id="s" for="node" attr.name="sector"/><graph edgedefault="undirected">${table
			.split('\n')
			.slice(1, 4)
			.map((row) => row.split(','))
			.map(([id, , sector]) => `<node id="${id}"><data key="s">${sector}</data></node>`)
			.join('')}<edge source="a" target="b"/><edge source="b" target="c"/></graph></graphml>`;
		writeFileSync(`${nodes}.graphml`, graph);
		const { groups, network } = await json<{ groups: object; network: object }>(
			'analyse',
			`${nodes}.graphml`,
			'--by',
			'sector'
		);
		expect(groups).toMatchObject({ attribute: 'sector', measures: { eiIndex: 0 } });
		expect(network).toMatchObject({ nodes: 3, edges: 2, directed: false });
		const weighted = await json<{ stakeholders: object; warnings: object[] }>(
			'analyse',
			join(folder, 'e.csv'),
			'--weight',
			'load'
		);
		expect(weighted.stakeholders).toMatchObject({ a: { weightedDegree: 5 } });
		expect(weighted.warnings.map((warning) => (warning as { code: string }).code)).toContain(
			'csv.undirected'
		);
	});

	it('says what nobody can be grouped by, and gives the other figures', async () => {
		const { out } = await run(['analyse', okanagan, '--by', 'colour', '--json']);
		const { groups, warnings } = JSON.parse(out) as { groups?: object; warnings: { code: string }[] };
		expect(groups).toBeUndefined();
		expect(warnings[0]?.code).toBe('cli.attributeUnknown');
	});

	it('converts there and back', async () => {
		const [zip, plain, graphml] = ['m.zip', 'm.json', 'm.graphml'].map((name) => join(folder, name)) as [
			string,
			string,
			string
		];
		await json('convert', region, zip);
		await json('convert', zip, plain);
		await json('convert', plain, join(folder, 'tables'));
		await json('convert', plain, graphml);
		expect(readdirSync(join(folder, 'tables'))).toEqual(expect.arrayContaining(['map.json', 'ties.csv']));
		const figures = (input: string) => json<{ network: object }>('analyse', input);
		const { network } = await figures(region);
		for (const input of [zip, plain, join(folder, 'tables'), graphml])
			expect((await figures(input)).network).toEqual(network);
	});

	it('lets what names the fragile leave a map only where that is confirmed', async () => {
		const what = 'A second way to the Water Board';
		const finding = { question: 'hold', code: 'hold.singlePoint' };
		const map = { header: { id: 'm', title: 'M' }, actions: [{ id: 'g', what, status: 'open', finding }] };
		const [from, to] = [join(folder, 'from.json'), join(folder, 'to.json')];
		writeFileSync(from, JSON.stringify(map));
		const { code, notes } = await run(['convert', from, to]);
		expect([code, notes]).toEqual([0, expect.stringContaining('--fragile')]);
		expect(readFileSync(to, 'utf8')).not.toContain(what);
		expect(await run(['convert', from, to, '--fragile'])).toMatchObject({ code: 0, notes: '' });
		expect(readFileSync(to, 'utf8')).toContain(what);

		expect((await run(['ask', 'hold', okanagan])).out).toMatch(/^This answer names what is fragile/);
		const asked = async (...args: string[]) => {
			const { answers } = await json<{ answers: { question: string }[] }>('compare', from, from, ...args);
			return answers.map(({ question }) => question);
		};
		expect(await asked()).not.toContain('hold');
		expect(await asked('--questions', 'hold')).toEqual(['hold']);
	});

	it('keeps maps: import, analyse, export, backup, restore, verify', async () => {
		const { id, counts } = await json<{ id: string; counts: object }>(
			'import',
			region,
			'--id',
			'north',
			'--title',
			'North'
		);
		expect({ id, counts }).toMatchObject({ id: 'north', counts: { stakeholders: 33, ties: 66 } });
		expect((await run(['import', region, '--id', 'north'])).code).toBe(1);
		expect(await json('analyse', 'north')).toMatchObject({ network: { nodes: 33 } });
		await json('export', 'north', join(folder, 'north.json'));
		expect(JSON.parse(readFileSync(join(folder, 'north.json'), 'utf8'))).toMatchObject({
			header: { title: 'North' }
		});
		expect(JSON.parse(readFileSync(join(folder, 'north.json'), 'utf8'))).not.toHaveProperty('history');
		await json('export', 'north', join(folder, 'north.json'), '--history');
		const { history } = JSON.parse(readFileSync(join(folder, 'north.json'), 'utf8')) as {
			history: { author: string; seq: number }[];
		};
		expect(history).toMatchObject([{ author: 'command line', seq: 1 }]);
		const asked = await run(['export', 'north', join(folder, 'north.xlsx'), '--history']);
		expect([asked.code, asked.notes]).toEqual([2, expect.stringContaining('xlsx')]);
		expect((await run(['export', 'south', join(folder, 'south.json')])).code).toBe(1);
		expect(await json('trail', 'north')).toEqual([]);
		expect((await run(['trail', 'south'])).code).toBe(1);
		const backup = join(folder, 'backup.db');
		await json('backup', backup);
		expect((await run(['backup', backup])).code).toBe(1);
		expect(await json('restore', backup)).toMatchObject({ file: backup });
		expect(await json('verify')).toMatchObject({ sound: true, maps: 1 });
	});
});

describe('how it refuses', () => {
	it.each([
		[2, [], 'Usage'],
		[2, ['fly'], 'fly'],
		[2, ['analyse'], 'INPUT'],
		[2, ['analyse', 'a', 'b'], 'INPUT'],
		[2, ['analyse', okanagan, '--colour'], '--colour'],
		[2, ['analyse', okanagan, '--by'], '--by'],
		[2, ['analyse', okanagan, '--at', 'soon'], 'soon'],
		[2, ['analyse', okanagan, '--steps', '0'], 'steps'],
		[2, ['analyse', okanagan, '--attenuation', '1'], 'attenuation'],
		[2, ['analyse', okanagan, '--certainty', '--seed', 'x'], 'seed'],
		[2, ['analyse', okanagan, '--only', 'fame'], 'fame'],
		[2, ['analyse', okanagan, '--weight', 'load'], 'load'],
		[2, ['analyse', okanagan, '--directed', '--undirected'], '--undirected'],
		[2, ['ask', 'why', okanagan], 'why'],
		[2, ['ask', 'lead', okanagan, '--shown', 'many'], 'many'],
		[2, ['convert', okanagan, 'a.docx'], 'a.docx'],
		[2, ['plan', okanagan, '-o', 'a.pdf'], 'a.pdf'],
		[2, ['plan', okanagan, '--day', 'soon'], 'soon'],
		[2, ['measures', '--lang', 'de'], 'de'],
		[1, ['analyse', 'no-such-map'], 'no-such-map'],
		[1, ['verify'], '']
	] as const)('with %i for %j', async (code, args, word) => {
		const data = process.env['ROUNDTABLE_DATA'];
		process.env['ROUNDTABLE_DATA'] = join(folder, 'nowhere');
		const refused = await run(args);
		process.env['ROUNDTABLE_DATA'] = data;
		expect(refused).toMatchObject({ code, out: '' });
		expect(refused.notes).toContain(word);
		expect(refused.notes).not.toContain(' at ');
	});

	it('in one sentence with its place, in the language of the system', async () => {
		const { code, out, notes } = await run(['analyse', '-', '--json'], 'from,to\n"a,b\n', {
			LANG: 'fr_CA.UTF-8'
		});
		expect({ code, out }).toEqual({ code: 1, out: '' });
		expect(notes).toMatch(/^ligne 2\u00a0: /);
	});
});

it('writes the plan of a map as each of its files, and as JSON', async () => {
	const map = join(folder, 'planned');
	await run(['convert', region, map]);
	writeFileSync(
		join(map, 'actions.csv'),
		'id,what,with_ids,owner,due,status\na,Ask first,,Ann,2026-05,open\nb,Then meet,,Bo,,open\n'
	);
	for (const ending of ['docx', 'xlsx', 'html', 'json']) {
		const file = join(folder, `plan.${ending}`);
		expect(await run(['plan', map, '-o', file, '--day', '2026-06-01'])).toMatchObject({ code: 0, notes: '' });
		expect(readFileSync(file).length).toBeGreaterThan(1_000);
	}
	const whole = await json<{ rows: { no: number; owner: string }[] }>('plan', map);
	expect(whole.rows.map(({ no, owner }) => [no, owner])).toEqual([
		[1, 'Ann'],
		[2, 'Bo']
	]);
	const own = await json<{ rows: { owner: string }[] }>('plan', map, '--owner', 'bo');
	expect(own.rows.map(({ owner }) => owner)).toEqual(['Bo']);
});

it.each(commands)('explains $name in both languages', async ({ name }) => {
	const [english, french] = [await run([name, '--help']), await run([name, '--help', '--lang', 'fr'])];
	expect([english.code, french.code]).toEqual([0, 0]);
	expect(french.out).not.toBe(english.out);
});

describe.skipIf(!hasSharedNetworks)('reference figures', () => {
	it.each(['chemnet', 'lhds'])('of %s come out of its GraphML', async (name) => {
		const { expected } = readSharedNetwork(name);
		const by = expected.group ? ['--by', expected.group.attribute] : [];
		type Figures = { network: { nodes: number }; stakeholders: Record<string, Record<string, number>> };
		const { stakeholders } = await json<Figures>(
			'analyse',
			join(networks, `${name}.graphml`),
			'--undirected',
			...by
		);
		for (const id of ['degree', 'weightedDegree', 'betweenness', 'closeness', 'constraint', 'coreness']) {
			const figures = Object.entries(stakeholders).map(([node, row]) => [node, row[id]] as [string, number]);
			expectClose(figures, new Map(Object.entries(expected.asUndirected.nodes[id] ?? {})));
		}
	});
});
