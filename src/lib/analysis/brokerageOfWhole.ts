import { brokerageOf, type Brokerage } from './groups.ts';
import type { Network } from './kernels/Network.ts';

/** How often anybody stands in a role, and what chance would give. */
export interface RoleOfWhole {
	readonly count: number;
	readonly expected: number;
	readonly deviation: number;
	/** Standard deviations from the expectation; undefined where chance leaves no room. */
	readonly z: number | undefined;
}

type Role = keyof Brokerage;

const ROLES: readonly Role[] = [
	'coordinator',
	'consultant',
	'representative',
	'gatekeeper',
	'liaison',
	'total'
];

/**
 * How often each role of Gould & Fernandez (1989) is stood in, in the whole network, and how often it would be if
 * arcs fell with its density and without regard to groups. Expectation and variance are exact. R's sna has the same
 * expectations and wider deviations for coordinators, representatives, gatekeepers and the total, as it leaves out
 * that the same three are never open in two orders at once. Without direction ties fall, not arcs, and each way is
 * there both ways round. Undefined without groups and below two stakeholders. O(groups).
 */
export function brokerageOfWhole(network: Network): Readonly<Record<Role, RoleOfWhole>> | undefined {
	const { n, out, groups, directed } = network;
	if (!groups || n < 2) return undefined;
	const held = brokerageOf(network);
	const density = out.targets.length / (n * (n - 1));
	const sizes = Array.from(groups.sizes);
	const entry = (role: Role): [Role, RoleOfWhole] => {
		const count = held.reduce((sum, of) => sum + of[role], 0);
		const { expected, variance } = chanceOf(role, density, sizes, directed);
		const deviation = Math.sqrt(variance);
		const z = variance > 1e-12 * (1 + expected ** 2) ? (count - expected) / deviation : undefined;
		return [role, { count, expected, deviation, z }];
	};
	return Object.fromEntries(ROLES.map(entry)) as Record<Role, RoleOfWhole>;
}

/** A way a > b > c that is open: arcs ab and bc, none ac. Its pairs of places, and whether each is tied. */
const PLACES = [
	{ from: 0, to: 1, tied: true },
	{ from: 1, to: 2, tied: true },
	{ from: 0, to: 2, tied: false }
] as const;

/** Expectation of the number of ways, and its variance: their own, and what each two with places in common share. */
function chanceOf(role: Role, d: number, sizes: readonly number[], directed: boolean) {
	const open = d ** 2 * (1 - d);
	const bothTied = d ** 3 * (1 - d) ** 3;
	const bothUntied = d ** 5 * (1 - d);
	const clashing = -(d ** 4) * (1 - d) ** 2;
	let [expected, variance] = [0, 0];
	for (const { groups, ways } of labellings(3, sizes)) {
		const [a, b, c] = groups as [number, number, number];
		if (!stands(role, a, b, c)) continue;
		expected += ways * open;
		// The same three in other orders: back the same way, on in a circle, or with another's tie for a gap.
		const back = Number(stands(role, c, b, a));
		const onward = Number(stands(role, b, c, a)) + Number(stands(role, c, a, b));
		const excluded = Number(stands(role, a, c, b)) + Number(stands(role, b, a, c));
		variance += ways * open * (1 - open) * (directed ? 1 : 1 + back);
		variance += ways * (directed ? onward * bothTied : -onward * open ** 2);
		variance -= ways * excluded * open ** 2;
	}
	for (const { groups, ways } of labellings(4, sizes)) {
		const [a, b, c, fourth] = groups as [number, number, number, number];
		if (!stands(role, a, b, c)) continue;
		for (const mine of PLACES)
			for (const theirs of PLACES) {
				const shared = mine.tied !== theirs.tied ? clashing : mine.tied ? bothTied : bothUntied;
				const ends = [groups[mine.from]!, groups[mine.to]!] as const;
				for (const [from, to] of directed ? [ends] : [ends, [ends[1], ends[0]] as const]) {
					const other = [fourth, fourth, fourth];
					other[theirs.from] = from;
					other[theirs.to] = to;
					if (stands(role, other[0]!, other[1]!, other[2]!)) variance += ways * shared;
				}
			}
	}
	return { expected, variance: Math.max(0, variance) };
}

function stands(role: Role, a: number, b: number, c: number): boolean {
	if (role === 'total') return true;
	if (a === b) return role === (b === c ? 'coordinator' : 'representative');
	if (b === c) return role === 'gatekeeper';
	return role === (a === c ? 'consultant' : 'liaison');
}

interface Labelling {
	/** Which of them are in the same group: equal numbers. */
	readonly groups: readonly number[];
	/** In how many ways so many stakeholders, in order, are grouped so. */
	readonly ways: number;
}

/** Every way in which `count` (three or four) stakeholders can fall into groups. */
function labellings(count: 3 | 4, sizes: readonly number[]): Labelling[] {
	let strings: number[][] = [[0]];
	for (let i = 1; i < count; i++)
		strings = strings.flatMap((groups) =>
			Array.from({ length: Math.max(...groups) + 2 }, (_, next) => [...groups, next])
		);
	return strings.map((groups) => {
		const blocks = groups.reduce<number[]>((held, g) => {
			held[g] = (held[g] ?? 0) + 1;
			return held;
		}, []);
		return { groups, ways: waysToFill(blocks, sizes) };
	});
}

/** Ways to fill blocks of these sizes in order, each from another group: by which group fills the last block. */
function waysToFill(blocks: readonly number[], sizes: readonly number[]): number {
	// What `mask` of the blocks can be filled with by the groups so far.
	const filled = new Array<number>(1 << blocks.length).fill(0);
	filled[0] = 1;
	for (const size of sizes)
		for (let mask = filled.length - 1; mask > 0; mask--)
			for (const [i, block] of blocks.entries())
				if (mask & (1 << i)) filled[mask]! += filled[mask ^ (1 << i)]! * orders(size, block);
	return filled.at(-1)!;
}

/** Ordered choices of `count` out of `size`. */
function orders(size: number, count: number): number {
	let ways = 1;
	for (let i = 0; i < count; i++) ways *= Math.max(0, size - i);
	return ways;
}
