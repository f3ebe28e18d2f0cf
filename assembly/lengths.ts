/**
 * Shortest ways where every arc has a small whole length: a ring of buckets instead of a heap (Dial 1969), each no
 * wider than the shortest arc, so that no two nodes of a bucket lie on one way (Denardo & Fox 1979).
 */
import { double, int, setDouble, setInt } from './memory';

const FAR: i32 = 0x3fffffff;

/** Bytes of working memory for `n` nodes, `arcs` arcs and lengths up to `longest`. */
export function lengthsRoom(n: i32, arcs: i32, longest: i32): i32 {
	return n * 24 + (2 * longest + 4) * 4 + (arcs + 2) * 16 + 128;
}

/** Two whole numbers in one word, so that one load reads both. */
// @ts-ignore: decorator
@inline
function pair(low: i32, high: i32): u64 {
	return (<u64>(<u32>low)) | ((<u64>(<u32>high)) << 32);
}

/**
 * Betweenness and distances from the sources from `first` to before `end`, every ordered pair counted.
 * `arcs` are pairs of target and length, lengths whole numbers from `shortest` to `longest`. `far` and
 * `eccentricity` come in the unit of the lengths, and `harmonic` in its inverse.
 */
export function measureLengths(
	n: i32,
	offsets: usize,
	arcs: usize,
	shortest: i32,
	longest: i32,
	scores: usize,
	far: usize,
	harmonic: usize,
	eccentricity: usize,
	reached: usize,
	first: i32,
	end: i32,
	work: usize
): void {
	// A power of two, so that a length is put in its bucket without a division.
	const width = 31 - clz(shortest);
	const buckets = 1 << (32 - clz((longest >> width) + 1));
	// A node's distance, and beside it the number of its shortest ways, later what those beyond it depend on each.
	const nodes = work;
	const settled = nodes + ((<usize>n) << 4);
	const ends = settled + ((<usize>n) << 2);
	const onward = ends + ((<usize>n) << 2);
	const entry = onward + ((<usize>(int(offsets, n) + 1)) << 3);
	const bucket = entry + ((<usize>(int(offsets, n) + 2)) << 3);
	for (let v = 0; v < n; v++) store<i32>(nodes + ((<usize>v) << 4), FAR);
	for (let b = 0; b < buckets; b++) setInt(bucket, b, -1);
	for (let source = first; source < end; source++) {
		let count = 0;
		let kept = onward;
		let entries = 1;
		let live = 1;
		store<i32>(nodes + ((<usize>source) << 4), 0);
		store<f64>(nodes + ((<usize>source) << 4), 1, 8);
		store<u64>(entry, pair(source, -1));
		setInt(bucket, 0, 0);
		for (let turn = 0; live > 0; turn++) {
			const b = turn & (buckets - 1);
			let e = int(bucket, b);
			setInt(bucket, b, -1);
			const before = turn << width;
			while (e >= 0) {
				const held = load<u64>(entry + ((<usize>e) << 3));
				const v = <i32>held;
				e = <i32>(held >> 32);
				live--;
				const node = nodes + ((<usize>v) << 4);
				const reach = load<i32>(node);
				// A shorter way was found since, in an earlier bucket or in this one: the entry is stale.
				if (reach < before || reach === FAR) continue;
				setInt(settled, count, v);
				const through = load<f64>(node, 8);
				const stop = arcs + ((<usize>int(offsets, v + 1)) << 3);
				let k = kept;
				// Each is written and only those kept that may lie on a shortest way: no branch to guess wrong.
				for (let arc = arcs + ((<usize>int(offsets, v)) << 3); arc < stop; arc += 8) {
					const held = load<u64>(arc);
					const length = reach + <i32>(held >> 32);
					store<u64>(kept, pair(<i32>held, length));
					kept += (<usize>(length <= load<i32>(nodes + ((<usize>(<u32>held)) << 4)))) << 3;
				}
				for (; k < kept; k += 8) {
					const w = load<i32>(k);
					const length = load<i32>(k, 4);
					const other = nodes + ((<usize>w) << 4);
					const known = load<i32>(other);
					if (length >= known) {
						if (length === known) store<f64>(other, load<f64>(other, 8) + through, 8);
						continue;
					}
					store<i32>(other, length);
					store<f64>(other, through, 8);
					const place = length >> width;
					if (known !== FAR && place === known >> width) continue;
					const at = place & (buckets - 1);
					store<u64>(entry + ((<usize>entries) << 3), pair(w, int(bucket, at)));
					setInt(bucket, at, entries++);
					live++;
				}
				setInt(ends, count++, <i32>kept);
			}
		}
		for (let i = count - 1; i > 0; i--) {
			const v = int(settled, i);
			const node = nodes + ((<usize>v) << 4);
			let sum: f64 = 0;
			const stop = <usize>int(ends, i);
			for (let k = <usize>int(ends, i - 1); k < stop; k += 8) {
				const held = load<u64>(k);
				const other = nodes + ((<usize>(<u32>held)) << 4);
				// Some of what was kept turned out not to be the shortest way.
				sum += load<i32>(other) === <i32>(held >> 32) ? load<f64>(other, 8) : 0;
			}
			const paths = load<f64>(node, 8);
			const dependency = sum * paths;
			setDouble(scores, v, double(scores, v) + dependency);
			store<f64>(node, (1 + dependency) / paths, 8);
			const length = <f64>load<i32>(node);
			setDouble(far, v, double(far, v) + length);
			setDouble(harmonic, v, double(harmonic, v) + 1 / length);
			if (length > double(eccentricity, v)) setDouble(eccentricity, v, length);
			setInt(reached, v, int(reached, v) + 1);
		}
		for (let i = 0; i < count; i++) store<i32>(nodes + ((<usize>int(settled, i)) << 4), FAR);
	}
}
