/**
 * Shortest ways where every arc has a small whole length: a ring of buckets instead of a heap (Dial 1969), each no
 * wider than the shortest arc, so that no two nodes of a bucket lie on one way (Denardo & Fox 1979).
 */
import { double, int, setDouble, setInt } from './memory';

const FAR: i32 = 0x3fffffff;

/** Bytes of working memory for `n` nodes, `arcs` arcs and lengths up to `longest`. */
export function lengthsRoom(n: i32, arcs: i32, longest: i32): i32 {
	return n * 28 + (2 * longest + 4) * 4 + (arcs + 2) * 16 + 128;
}

/**
 * Betweenness and distances from the sources from `first` to before `end`, every ordered pair counted.
 * `lengths` are whole numbers from `shortest` to `longest`, `unit` of them make one.
 */
export function measureLengths(
	n: i32,
	offsets: usize,
	targets: usize,
	lengths: usize,
	shortest: i32,
	longest: i32,
	unit: f64,
	scores: usize,
	far: usize,
	harmonic: usize,
	eccentricity: usize,
	reached: usize,
	first: i32,
	end: i32,
	work: usize
): void {
	const arcs = int(offsets, n);
	// A power of two, so that a length is put in its bucket without a division.
	const width = 31 - clz(shortest);
	const buckets = 1 << (32 - clz((longest >> width) + 1));
	const paths = work;
	const pull = paths + ((<usize>n) << 3);
	const distance = pull + ((<usize>n) << 3);
	const settled = distance + ((<usize>n) << 2);
	const ends = settled + ((<usize>n) << 2);
	const onward = ends + ((<usize>n) << 2);
	const entryNode = onward + ((<usize>(arcs + 1)) << 3);
	const entryNext = entryNode + ((<usize>(arcs + 2)) << 2);
	const bucket = entryNext + ((<usize>(arcs + 2)) << 2);
	for (let v = 0; v < n; v++) setInt(distance, v, FAR);
	for (let b = 0; b < buckets; b++) setInt(bucket, b, -1);
	for (let source = first; source < end; source++) {
		let count = 0;
		let kept = 0;
		let entries = 1;
		let live = 1;
		setInt(distance, source, 0);
		setDouble(paths, source, 1);
		setInt(entryNode, 0, source);
		setInt(entryNext, 0, -1);
		setInt(bucket, 0, 0);
		for (let turn = 0; live > 0; turn++) {
			const b = turn & (buckets - 1);
			let e = int(bucket, b);
			setInt(bucket, b, -1);
			const before = turn << width;
			while (e >= 0) {
				const v = int(entryNode, e);
				e = int(entryNext, e);
				live--;
				const reach = int(distance, v);
				// A shorter way was found since, in an earlier bucket or in this one: the entry is stale.
				if (reach < before || reach === FAR) continue;
				setInt(settled, count, v);
				const through = double(paths, v);
				for (let j = int(offsets, v), stop = int(offsets, v + 1); j < stop; j++) {
					const w = int(targets, j);
					const length = reach + int(lengths, j);
					const known = int(distance, w);
					if (length > known) continue;
					setInt(onward, kept++, j);
					if (length === known) {
						setDouble(paths, w, double(paths, w) + through);
						continue;
					}
					setInt(distance, w, length);
					setDouble(paths, w, through);
					const place = length >> width;
					if (known !== FAR && place === known >> width) continue;
					const at = place & (buckets - 1);
					setInt(entryNode, entries, w);
					setInt(entryNext, entries, int(bucket, at));
					setInt(bucket, at, entries++);
					live++;
				}
				setInt(ends, count++, kept);
			}
		}
		for (let i = count - 1; i > 0; i--) {
			const v = int(settled, i);
			const reach = int(distance, v);
			let sum: f64 = 0;
			for (let k = int(ends, i - 1), stop = int(ends, i); k < stop; k++) {
				const j = int(onward, k);
				const w = int(targets, j);
				// Some of what was kept turned out not to be the shortest way.
				sum += int(distance, w) === reach + int(lengths, j) ? double(pull, w) : 0;
			}
			const dependency = sum * double(paths, v);
			setDouble(scores, v, double(scores, v) + dependency);
			setDouble(pull, v, (1 + dependency) / double(paths, v));
			const length = <f64>reach / unit;
			setDouble(far, v, double(far, v) + length);
			setDouble(harmonic, v, double(harmonic, v) + 1 / length);
			if (length > double(eccentricity, v)) setDouble(eccentricity, v, length);
			setInt(reached, v, int(reached, v) + 1);
		}
		for (let i = 0; i < count; i++) setInt(distance, int(settled, i), FAR);
	}
}
