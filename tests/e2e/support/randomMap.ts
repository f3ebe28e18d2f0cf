import type { Random } from '#lib/base/random.ts';
import { roles, stakeholderKinds, tieKinds, isDirectedKind } from '#lib/model/words.ts';

/** A small map by chance: places in a tree, stakeholders, ties, declared groups and coalitions. */
export function randomDocument(random: Random, title: string) {
	const below = (n: number) => Math.floor(random() * n);
	const pick = <T>(items: readonly T[]) => items[below(items.length)] as T;
	const some = <T>(count: number, make: (i: number) => T) => Array.from({ length: count }, (_, i) => make(i));
	const places = some(2 + below(4), (i) => ({
		id: `place${i}`,
		name: `Place ${i} of ${title}`,
		...(i > 0 && random() < 0.6 ? { parent: `place${below(i)}` } : {})
	}));
	const stakeholders = some(4 + below(9), (i) => ({
		id: `s${i}`,
		name: `Body ${i} (${below(1_000)})`,
		kind: pick(stakeholderKinds),
		...(random() < 0.8 ? { home: pick(places).id } : {})
	}));
	const ties = some(3 + below(12), (i) => {
		const from = below(stakeholders.length);
		const to = (from + 1 + below(stakeholders.length - 1)) % stakeholders.length;
		const kind = pick(tieKinds);
		return { id: `t${i}`, from: `s${from}`, to: `s${to}`, kind, directed: isDirectedKind(kind) };
	});
	const groups = some(1 + below(2), (i) => ({
		id: `g${i}`,
		name: `Group ${i} (${below(1_000)})`,
		members: stakeholders.filter(() => random() < 0.4).map(({ id }) => id)
	}));
	const projects = some(1 + below(3), (i) => ({ id: `p${i}`, name: `Project ${i} (${below(1_000)})` }));
	const participations = stakeholders.flatMap(({ id }, i) =>
		random() < 0.7 ? [{ id: `part${i}`, project: pick(projects).id, stakeholder: id, role: pick(roles) }] : []
	);
	return {
		header: { title },
		jurisdictions: places,
		stakeholders,
		ties,
		groups,
		projects,
		participations
	};
}
