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
	trianglesRoom(n: number): number;
	findTriangles(
		n: number,
		...rest: readonly [
			...rows: Rows,
			...along: Rows,
			detours: Address,
			triangles: Address,
			constraint: Address,
			work: Address
		]
	): void;
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
			offsets: Address,
			arcs: Address,
			shortest: number,
			longest: number,
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

let exports: Exports | undefined | 'missing';

/** The loops, compiled on the first call; undefined where this engine has no WebAssembly with SIMD. */
function load(): Exports | undefined {
	if (exports === undefined) {
		try {
			const letters = atob(code);
			const bytes = new Uint8Array(letters.length);
			for (let i = 0; i < bytes.length; i++) bytes[i] = letters.charCodeAt(i);
			exports = new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports as unknown as Exports;
		} catch (error) {
			if (!(error instanceof WebAssembly.CompileError) && !(error instanceof ReferenceError)) throw error;
			exports = 'missing';
		}
	}
	return exports === 'missing' ? undefined : exports;
}

/** One use of the linear memory: arrays are laid one after another, and gone with the next use. */
export class Arena {
	#top: Address;

	constructor(readonly run: Exports) {
		this.#top = run.heapBase();
	}

	/** Room for so many bytes, with whatever was there before. */
	reserve(bytes: number): Address {
		const address = Math.ceil(this.#top / ALIGNMENT) * ALIGNMENT;
		this.#top = address + bytes;
		const missing = this.#top - this.run.memory.buffer.byteLength;
		if (missing > 0) this.run.memory.grow(Math.ceil(missing / PAGE));
		return address;
	}

	/** Room for so many bytes, all zero. */
	zeros(bytes: number): Address {
		const address = this.reserve(bytes);
		new Uint8Array(this.run.memory.buffer, address, bytes).fill(0);
		return address;
	}

	/** Copies an array in. */
	place(array: Uint8Array | Int32Array | Float64Array): Address {
		const address = this.reserve(array.byteLength);
		const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
		new Uint8Array(this.run.memory.buffer, address, array.byteLength).set(bytes);
		return address;
	}

	rows({ offsets, targets }: Csr): Rows {
		return [this.place(offsets), this.place(targets)];
	}

	/** Room for the distances of `n` nodes, all zero. */
	sums(n: number): Sums {
		return [this.zeros(n * 8), this.zeros(n * 8), this.zeros(n * 8), this.zeros(n * 4)];
	}

	/** The doubles as they stand there, until the memory grows. */
	view(address: Address, length: number): Float64Array<ArrayBuffer> {
		return new Float64Array(this.run.memory.buffer as ArrayBuffer, address, length);
	}

	/** Copies results out. */
	doubles(address: Address, length: number): Float64Array<ArrayBuffer> {
		return this.view(address, length).slice();
	}

	ints(address: Address, length: number): Int32Array<ArrayBuffer> {
		return new Int32Array(this.run.memory.buffer as ArrayBuffer, address, length).slice();
	}

	distances([far, harmonic, eccentricity, reached]: Sums, n: number): Distances {
		return {
			far: this.doubles(far, n),
			harmonic: this.doubles(harmonic, n),
			eccentricity: this.doubles(eccentricity, n),
			reached: this.ints(reached, n)
		};
	}
}

/** A fresh use of the memory; undefined where the compiled loops cannot run. */
export function openArena(): Arena | undefined {
	const run = load();
	return run && new Arena(run);
}
