import type { Csr } from './Csr.ts';
import { openArena, type Arena } from './wasm/instance.ts';

/** How strongly all pairs push and the middle draws; how far a group must be, in its widths over it, to push as one. */
export interface ForceSettings {
	readonly scaling: number;
	readonly gravity: number;
	/** 0: every pair by itself. */
	readonly theta: number;
}

/** A layout on its way; every call of `move` goes on from where the last one ended. */
export interface ForceLayout {
	readonly xs: Float64Array;
	readonly ys: Float64Array;
	/** Moves the nodes so many rounds. O(rounds (m + n log n)) compiled, O(rounds (m + n²)) plain. */
	move(rounds: number): void;
}

/**
 * ForceAtlas2 (Jacomy, Venturini, Heymann & Bastian 2014) with its linear pull and a speed a node, on an
 * undirected network; nodes count by 1 and their ties. Starts from the places given; `fixed` nodes (1) stay.
 */
export function startForces(
	rows: Csr,
	start: Pick<ForceLayout, 'xs' | 'ys'>,
	fixed: Uint8Array,
	settings: ForceSettings
): ForceLayout {
	const { n, offsets } = rows;
	const masses = new Float64Array(n);
	for (let v = 0; v < n; v++) masses[v] = 1 + offsets[v + 1]! - offsets[v]!;
	const state: State = {
		rows,
		settings,
		fixed,
		masses,
		xs: start.xs.slice(),
		ys: start.ys.slice(),
		speeds: new Float64Array(n).fill(1),
		forces: new Float64Array(2 * n)
	};
	return {
		xs: state.xs,
		ys: state.ys,
		move(rounds) {
			const arena = openArena();
			if (n < 2 || rounds < 1) return;
			if (arena) moveCompiled(arena, state, rounds);
			else for (let round = 0; round < rounds; round++) movePlain(state);
		}
	};
}

/** All that a layout holds. */
export interface State {
	readonly rows: Csr;
	readonly settings: ForceSettings;
	readonly fixed: Uint8Array;
	readonly masses: Float64Array;
	readonly xs: Float64Array;
	readonly ys: Float64Array;
	readonly speeds: Float64Array;
	/** What each node felt in the last round, x and y in turn. */
	readonly forces: Float64Array;
}

function moveCompiled(arena: Arena, state: State, rounds: number): void {
	const { rows, settings, fixed, masses, xs, ys, speeds, forces } = state;
	const { n } = rows;
	const { run } = arena;
	const pairs = new Float64Array(2 * n);
	for (let v = 0; v < n; v++) {
		pairs[2 * v] = xs[v]!;
		pairs[2 * v + 1] = ys[v]!;
	}
	const placed = arena.rows(rows);
	const places = arena.place(pairs);
	const flags = arena.place(fixed);
	const [speedsAt, forcesAt] = [arena.place(speeds), arena.place(forces)];
	const moved = [places, arena.place(masses), flags, speedsAt, forcesAt] as const;
	const { theta, scaling, gravity } = settings;
	const work = arena.reserve(run.forcesRoom(n));
	run.moveByForces(n, ...placed, ...moved, theta, scaling, gravity, rounds, work);
	const after = arena.view(places, 2 * n);
	for (let v = 0; v < n; v++) {
		xs[v] = after[2 * v]!;
		ys[v] = after[2 * v + 1]!;
	}
	speeds.set(arena.view(speedsAt, n));
	forces.set(arena.view(forcesAt, 2 * n));
}

/** One round, every pair by itself: the reference of the compiled one, which agrees with it for a theta of 0. */
export function movePlain({ rows, settings, fixed, masses, xs, ys, speeds, forces }: State): void {
	const { n, offsets, targets } = rows;
	const felt = new Float64Array(2 * n);
	for (let v = 0; v < n; v++) {
		let [fx, fy] = [0, 0];
		for (let w = 0; w < n; w++) {
			const [dx, dy] = [xs[v]! - xs[w]!, ys[v]! - ys[w]!];
			const distance = dx * dx + dy * dy;
			if (distance === 0) continue;
			const push = (settings.scaling * masses[v]! * masses[w]!) / distance;
			fx += push * dx;
			fy += push * dy;
		}
		const radius = Math.hypot(xs[v]!, ys[v]!);
		const draw = radius > 0 ? (settings.gravity * masses[v]!) / radius : 0;
		fx -= draw * xs[v]!;
		fy -= draw * ys[v]!;
		for (let j = offsets[v]!; j < offsets[v + 1]!; j++) {
			fx += xs[targets[j]!]! - xs[v]!;
			fy += ys[targets[j]!]! - ys[v]!;
		}
		felt[2 * v] = fx;
		felt[2 * v + 1] = fy;
	}
	for (let v = 0; v < n; v++) {
		const [x, y] = [felt[2 * v]!, felt[2 * v + 1]!];
		const [lastX, lastY] = [forces[2 * v]!, forces[2 * v + 1]!];
		forces[2 * v] = x;
		forces[2 * v + 1] = y;
		if (fixed[v]) continue;
		const swinging = 1 + Math.sqrt(masses[v]! * Math.hypot(lastX - x, lastY - y));
		const traction = Math.hypot(lastX + x, lastY + y) / 2;
		const speed = (speeds[v]! * Math.log(1 + traction)) / swinging;
		speeds[v] = Math.min(1, Math.sqrt((speed * (x * x + y * y)) / swinging));
		xs[v]! += x * speed;
		ys[v]! += y * speed;
	}
}
