import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFiles, writeMap } from '#lib/formats/index.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';

/** Debian's own Python, for which its networkx and igraph are installed. */
const PYTHON = '/usr/bin/python3';
const examples = join(import.meta.dirname, '../../static/examples');
const names = {
	graphml: 'map.graphml',
	gexf: 'map.gexf',
	pajek: 'map.net',
	nodeLink: 'map.nodelink.json',
	ucinet: 'map.dl'
};

function hasTools(): boolean {
	try {
		execFileSync(PYTHON, ['-c', 'import networkx, igraph'], { stdio: 'ignore' });
		return true;
	} catch {
		return false;
	}
}

/** An example whose ties all have a direction, for some tools know no mixed networks. */
function directedExample(id: string): StakeholderMap {
	const folder = join(examples, id);
	const files = readdirSync(folder).filter((name) => !name.endsWith('.md'));
	const { map } = readFiles(files.map((name) => ({ name, bytes: readFileSync(join(folder, name)) })));
	return { ...map, ties: new Map([...map.ties].map(([key, tie]) => [key, { ...tie, directed: true }])) };
}

describe.skipIf(!hasTools())('files that are written open elsewhere with as many nodes and edges', () => {
	it.each(['okanagan-floods', 'regional-digital-strategy'])('%s', { timeout: 60_000 }, (id) => {
		const map = directedExample(id);
		const folder = mkdtempSync(join(tmpdir(), 'roundtable-formats-'));
		try {
			for (const [format, name] of Object.entries(names)) {
				const [file] = writeMap(map, format);
				writeFileSync(join(folder, name), file!.bytes);
			}
			const told = execFileSync(PYTHON, [join(import.meta.dirname, 'open.py'), folder], { encoding: 'utf8' });
			const rows = told
				.trim()
				.split('\n')
				.map((line) => JSON.parse(line) as Record<string, unknown>);
			expect(rows).toHaveLength(7);
			for (const row of rows)
				expect(row).toMatchObject({ nodes: map.stakeholders.size, edges: map.ties.size });
			const kinds = [...new Set([...map.stakeholders.values()].map(({ kind }) => kind))].sort();
			expect(rows.find(({ tool, format }) => tool === 'networkx' && format === 'graphml')?.['kinds']).toEqual(
				kinds
			);
			expect(rows.find(({ tool, format }) => tool === 'igraph' && format === 'graphml')).toMatchObject({
				directed: true
			});
		} finally {
			rmSync(folder, { recursive: true });
		}
	});
});
