import { code } from './code.ts';

/** The compiled loops of `assembly/`. Addresses and counts are 32-bit numbers. */
interface Exports {
	readonly memory: WebAssembly.Memory;
	heapBase(): number;
	batchRoom(n: number): number;
	betweennessBatch(
		n: number,
		offsets: number,
		targets: number,
		entryOffsets: number,
		entryTargets: number,
		weights: number,
		scores: number,
		first: number,
		end: number,
		work: number
	): void;
	singleRoom(n: number, arcs: number): number;
	betweennessSingle(
		n: number,
		offsets: number,
		targets: number,
		weights: number,
		scores: number,
		first: number,
		end: number,
		work: number
	): void;
	walksRoom(n: number): number;
	measureWalks(
		n: number,
		offsets: number,
		targets: number,
		entryOffsets: number,
		entryTargets: number,
		far: number,
		harmonic: number,
		eccentricity: number,
		reached: number,
		first: number,
		end: number,
		work: number
	): void;
	lengthsRoom(n: number, arcs: number, longest: number): number;
	measureLengths(
		n: number,
		offsets: number,
		targets: number,
		lengths: number,
		longest: number,
		unit: number,
		scores: number,
		far: number,
		harmonic: number,
		eccentricity: number,
		reached: number,
		first: number,
		end: number,
		work: number
	): void;
}

const PAGE = 65_536;
/** Rows of eight doubles are read as whole cache lines. */
const ALIGNMENT = 64;

/** One use of the linear memory: arrays are laid one after another, and gone with the next use. */
export interface Arena {
	readonly run: Exports;
	/** Copies an array in; returns its address. */
	place(array: Int32Array | Float64Array): number;
	/** Room for so many bytes, with whatever was there before. */
	reserve(bytes: number): number;
	/** Room for doubles or 32-bit numbers, all zero. */
	zeros(bytes: number): number;
	/** Copies results out. */
	doubles(address: number, length: number): Float64Array;
	ints(address: number, length: number): Int32Array;
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
	const reserve = (bytes: number): number => {
		const address = Math.ceil(top / ALIGNMENT) * ALIGNMENT;
		top = address + bytes;
		const missing = top - run.memory.buffer.byteLength;
		if (missing > 0) run.memory.grow(Math.ceil(missing / PAGE));
		return address;
	};
	return {
		run,
		reserve,
		place(array) {
			const address = reserve(array.byteLength);
			if (array instanceof Int32Array) new Int32Array(run.memory.buffer, address, array.length).set(array);
			else new Float64Array(run.memory.buffer, address, array.length).set(array);
			return address;
		},
		zeros(bytes) {
			const address = reserve(bytes);
			new Uint8Array(run.memory.buffer, address, bytes).fill(0);
			return address;
		},
		doubles: (address, length) => new Float64Array(run.memory.buffer, address, length).slice(),
		ints: (address, length) => new Int32Array(run.memory.buffer, address, length).slice()
	};
}
