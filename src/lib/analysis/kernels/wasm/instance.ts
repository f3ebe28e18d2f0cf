import type { Csr } from '../Csr.ts';
import type { Distances } from '../distances.ts';
import { code } from './code.ts';

/** Where in the linear memory something begins. */
type Address = number;
/** Rows that were placed in it. */
export type Rows = readonly [offsets: Address, targets: Address];
/** Distances added up a node. */
export type Sums = readonly [far: Address, harmonic: Address, eccentricity: Address, reached: Address];
type Sources = readonly [first: number, end: number];
/** `arcs` is 0 where betweenness of arcs is not wanted. */
type Walk = readonly [weights: Address, scores: Address, arcs: Address, ...sources: Sources];

/** The compiled loops of `assembly/`; `work` is room as large as the function beside it says. */
interface Exports {
	readonly memory: WebAssembly.Memory;
	heapBase(): Address;
	batchRoom(n: number): number;
	betweennessBatch(
		n: number,
		...rest: readonly [...exits: Rows, ...entries: Rows, ...walk: Walk, work: Address]
	): void;
	multiplyRows(
		n: number,
		...rest: readonly [...rows: Rows, strengths: Address, x: Address, y: Address]
	): void;
	coresRoom(n: number): number;
	findCores(n: number, ...rest: readonly [...rows: Rows, cores: Address, work: Address]): void;
	ranksRoom(n: number): number;
	solveRanks(
		n: number,
		...rest: readonly [
			...rows: Rows,
			strengths: Address,
			roots: Address,
			damping: number,
			base: number,
			settled: number,
			rounds: number,
			x: Address,
			work: Address
		]
	): void;
	forcesRoom(n: number): number;
	moveByForces(
		n: number,
		...rest: readonly [
			...rows: Rows,
			places: Address,
			masses: Address,
			fixed: Address,
			speeds: Address,
			forces: Address,
			theta: number,
			scaling: number,
			gravity: number,
			rounds: number,
			work: Address
		]
	): void;
	sparseRoom(n: number): number;
	betweennessSparse(n: number, ...rest: readonly [...exits: Rows, ...walk: Walk, work: Address]): void;
	walksRoom(n: number): number;
	measureWalks(
		n: number,
		...rest: readonly [
			...exits: Rows,
			...entries: Rows,
			...sums: Sums,
			...sources: Sources,
			steps: number,
			work: Address
		]
	): void;
	lengthsRoom(n: number, arcs: number, longest: number): number;
	measureLengths(
		n: number,
		...rest: readonly [
			...exits: Rows,
			lengths: Address,
			shortest: number,
			longest: number,
			unit: number,
			scores: Address,
			...sums: Sums,
			...sources: Sources,
			work: Address
		]
	): void;
}

const PAGE = 65_536;
/** Rows of eight doubles are read as whole cache lines. */
const ALIGNMENT = 64;

/** One use of the linear memory: arrays are laid one after another, and gone with the next use. */
export interface Arena {
	readonly run: Exports;
	/** Copies an array in. */
	place(array: Uint8Array | Int32Array | Float64Array): Address;
	rows(csr: Csr): Rows;
	/** Room for so many bytes, with whatever was there before. */
	reserve(bytes: number): Address;
	/** Room for so many bytes, all zero. */
	zeros(bytes: number): Address;
	/** Room for the distances of `n` nodes, all zero. */
	sums(n: number): Sums;
	/** The doubles as they stand there, until the memory grows. */
	view(address: Address, length: number): Float64Array<ArrayBuffer>;
	/** Copies results out. */
	doubles(address: Address, length: number): Float64Array;
	ints(address: Address, length: number): Int32Array;
	distances(sums: Sums, n: number): Distances;
}

let exports: Exports | undefined | 'missing';

/** The loops, compiled on the first call; undefined where this engine has no WebAssembly with SIMD. */
function load(): Exports | undefined {
	if (exports === undefined) {
		try {
			const bytes = Uint8Array.from(atob(code), (letter) => letter.charCodeAt(0));
			exports = new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports as unknown as Exports;
		} catch (error) {
			if (!(error instanceof WebAssembly.CompileError) && !(error instanceof ReferenceError)) throw error;
			exports = 'missing';
		}
	}
	return exports === 'missing' ? undefined : exports;
}

/** A fresh use of the memory; undefined where the compiled loops cannot run. */
export function openArena(): Arena | undefined {
	const run = load();
	if (!run) return undefined;
	let top = run.heapBase();
	const reserve = (bytes: number): Address => {
		const address = Math.ceil(top / ALIGNMENT) * ALIGNMENT;
		top = address + bytes;
		const missing = top - run.memory.buffer.byteLength;
		if (missing > 0) run.memory.grow(Math.ceil(missing / PAGE));
		return address;
	};
	const zeros = (bytes: number): Address => {
		const address = reserve(bytes);
		new Uint8Array(run.memory.buffer, address, bytes).fill(0);
		return address;
	};
	const place = (array: Uint8Array | Int32Array | Float64Array): Address => {
		const address = reserve(array.byteLength);
		const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
		new Uint8Array(run.memory.buffer, address, array.byteLength).set(bytes);
		return address;
	};
	const view = (address: Address, length: number) =>
		new Float64Array(run.memory.buffer as ArrayBuffer, address, length);
	const doubles = (address: Address, length: number) => view(address, length).slice();
	const ints = (address: Address, length: number) =>
		new Int32Array(run.memory.buffer, address, length).slice();
	return {
		run,
		reserve,
		zeros,
		place,
		view,
		doubles,
		ints,
		rows: ({ offsets, targets }) => [place(offsets), place(targets)],
		sums: (n) => [zeros(n * 8), zeros(n * 8), zeros(n * 8), zeros(n * 4)],
		distances: ([far, harmonic, eccentricity, reached], n) => ({
			far: doubles(far, n),
			harmonic: doubles(harmonic, n),
			eccentricity: doubles(eccentricity, n),
			reached: ints(reached, n)
		})
	};
}
