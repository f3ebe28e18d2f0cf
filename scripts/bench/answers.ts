import loadHighs from 'highs';
import { ask, questions } from '#lib/analysis/answers/index.ts';
import { createHighsOptimiser } from '#lib/analysis/optimiser/highsOptimiser.ts';
import { createRandom } from '#lib/base/random.ts';
import { fromDocument, type StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { roles, stakeholderKinds, tieKinds } from '#lib/model/words.ts';

/**
 * Milliseconds for every question on maps of 200 and of 1,000 made-up stakeholders, and for a table of 200
 * under 20 rules: one JSON line each on standard output. In a process of its own, which reads TypeScript.
 */
const optimiser = createHighsOptimiser(await loadHighs());

/** A region with its places, projects and voices; about six ties a stakeholder, more for some than for others. */
function drawMap(n: number): StakeholderMap {
	const random = createRandom(n);
	const number = (below: number) => Math.floor(random() * below);
	const pick = <T>(list: readonly T[]): T => list[number(list.length)]!;
	const places = Array.from({ length: 24 }, (_, i) => `p${i}`);
	const projects = Array.from({ length: Math.ceil(n / 10) }, (_, i) => `w${i}`);
	const ids = Array.from({ length: n }, (_, i) => `s${i}`);
	return fromDocument({
		header: { id: 'bench', title: 'Bench' },
		jurisdictions: places.map((id, i) => ({
			id,
			name: id,
			...(i > 0 ? { parent: `p${Math.floor((i - 1) / 5)}` } : {})
		})),
		stakeholders: ids.map((id) => ({ id, name: id, kind: pick(stakeholderKinds), home: pick(places) })),
		ties: Array.from({ length: 3 * n }, (_, i) => ({
			id: `t${i}`,
			from: pick(ids),
			to: ids[Math.floor(n * random() * random())]!,
			kind: pick(tieKinds),
			directed: true,
			confidence: 'reported' as const
		})),
		projects: projects.map((id, i) => ({
			id,
			name: id,
			home: pick(places),
			start: String(2000 + (i % 25)),
			...(i > 3 && i % 2 ? { buildsOn: [`w${number(i)}`] } : {})
		})),
		participations: Array.from({ length: 2 * n }, (_, i) => ({
			id: `r${i}`,
			project: pick(projects),
			stakeholder: pick(ids),
			role: pick(roles)
		}))
	});
}

const RULES = {
	seats: 20,
	atLeast: ['communityGroup', 'municipality', 'academic', 'agency', 'utility'].map(
		(kind) => `kind:${kind}=2`
	),
	atMost: ['vendor', 'province', 'federal', 'international', 'network'].map((kind) => `kind:${kind}=2`)
};

function time(map: StakeholderMap, question: string, parameters = {}): number {
	const start = performance.now();
	ask(question, map, parameters, { seed: 1, optimiser });
	return performance.now() - start;
}

for (const n of [200, 1000]) {
	const map = drawMap(n);
	for (const { id } of questions) console.log(JSON.stringify({ n, question: id, ms: time(map, id) }));
}
const map = drawMap(200);
const free = [...map.stakeholders.values()].filter(({ kind }) => kind === 'agency' || kind === 'utility');
const apart = Array.from({ length: 8 }, (_, i) => `${free[2 * i]!.id}+${free[2 * i + 1]!.id}`);
const rules = { ...RULES, apart, must: [free[20]!.id], without: [free[21]!.id] };
console.log(JSON.stringify({ n: 200, question: 'table', rules: 20, ms: time(map, 'table', rules) }));
