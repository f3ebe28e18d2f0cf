import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Structure } from '#lib/analysis/structure.ts';
import { json, run } from './run.ts';

const examples = join(import.meta.dirname, '../../static/examples');
const okanagan = join(examples, 'okanagan-floods');
const toronto = join(examples, 'toronto-data-sovereignty');

/** Indigenous governments and organisations of that map that have not agreed to be ranked. */
const indigenous = new Set(
	readFileSync(join(toronto, 'stakeholders.csv'), 'utf8')
		.split('\n')
		.flatMap((row) => (/indigenous_(government|organization)/.test(row) ? [row.split(',')[0]!] : []))
);

describe('analyse', { timeout: 20_000 }, () => {
	it('says how sure rankings are, in numbers and in words, the same for the same seed', async () => {
		type Sure = {
			certainty: {
				unknownPairs: { filled: boolean };
				rankings: Record<string, { stakeholders: Record<string, { rank: number; band: number[] }> } | null>;
			};
		};
		const ask = ['analyse', okanagan, '--certainty', '--only', 'degree,density,articulation'];
		const { certainty } = await json<Sure>(...ask);
		expect(certainty.unknownPairs.filled).toBe(false);
		expect(Object.keys(certainty.rankings)).toEqual(['degree']);
		const board = Object.values(certainty.rankings['degree']!.stakeholders).find(({ rank }) => rank === 1)!;
		expect(board.band[0]).toBe(1);
		const again = ['analyse', toronto, ...ask.slice(2)];
		expect(await json<Sure>(...again, '--seed', '1')).toEqual(await json<Sure>(...again));
		const [english, french] = [await run(again), await run([...again, '--lang', 'fr'])];
		expect(english.out).toMatch(/1\. .*: solid, .*moving by 1 place or less in \d+ of 100/);
		expect(french.out).toMatch(/1\. .*\u00a0: solide, /);
		const small = await run(['analyse', '-', '--certainty'], 'from;to\na;b\nb;c\n');
		expect(small.out).toContain('listed, not ranked');
	});

	it('finds the sets in the ties, and names no Nation as one on which others hang', async () => {
		type Found = { structure: Structure };
		const { structure } = await json<Found>('analyse', toronto, '--structure', '--only', 'degree');
		expect(structure.communities.communities.flat()).toHaveLength(25);
		expect(structure.communities.chance!.z).toBeDefined();
		expect(structure.cores.map(({ variant }) => variant)).toEqual(['ignored', 'tied']);
		expect(structure.cliques.complete).toBe(true);
		expect(structure.keyPlayers.reach).toMatchObject({ exact: true });
		expect(structure.keyPlayers.within).toMatchObject({ exact: true });
		expect(structure.sharedCliques[0]!.count).toBeGreaterThan(1);
		const { values, fit } = structure.coreness!;
		expect(fit).toBeLessThanOrEqual(1);
		expect(Object.keys(values).filter((id) => indigenous.has(id))).toEqual([]);
		expect(structure.projects!.density).toBeGreaterThan(0);
		const named = [...structure.cutPoints.map(({ id }) => id), ...structure.keyPlayers.fragment!.sets.flat()];
		expect(indigenous.size).toBeGreaterThan(1);
		expect(named.filter((id) => indigenous.has(id))).toEqual([]);
		const { out } = await run(['analyse', toronto, '--structure', '--lang', 'fr']);
		expect(out).toContain('communautés trouvées dans les liens');
	});

	it('ranks no Indigenous government by its figures', async () => {
		const { out } = await run([
			'analyse',
			okanagan,
			'--certainty',
			'--ties',
			'--only',
			'betweenness,tieBetweenness'
		]);
		expect(out).toContain('City of Kelowna');
		expect(out).not.toMatch(/First Nation|Indian Band|Nation Alliance/);
	});

	it('gives ties their figures, and tells measures what they ask', async () => {
		type Told = {
			ties: { from: string; to: string; measures: Record<string, unknown> }[];
			stakeholders: Record<string, Record<string, number>>;
		};
		const path = 'from;to\na;b\nb;c\nc;d\nd;e\n';
		const ask = async (...options: string[]) => {
			const { out } = await run(['analyse', '-', '--json', ...options], path);
			return JSON.parse(out) as Told;
		};
		const { ties } = await ask('--ties', '--undirected');
		expect(ties[0]!.measures).toEqual({
			tieBetweenness: 4,
			tieBetweennessNormalized: 0.4,
			bridge: true,
			bridgeCutOff: 1
		});
		const [first] = Object.values((await ask('--steps', '2', '--undirected')).stakeholders);
		expect(first).toMatchObject({ reach: 0.5, reach2: 0.5 });
		const katz = async (value: string) =>
			Object.values((await ask('--attenuation', value)).stakeholders)[2]!['katz']!;
		expect(await katz('0.9')).toBeGreaterThan(await katz('0.5'));
	});
});
