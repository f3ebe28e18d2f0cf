/** Shortest ways where every arc has a small whole length: a ring of buckets instead of a heap (Dial 1969). */
import { double, int, setDouble, setInt } from './memory';

const FAR: i32 = 0x3fffffff;

/** Bytes of working memory for `n` nodes, `arcs` arcs and lengths up to `longest`. */
export function lengthsRoom(n: i32, arcs: i32, longest: i32): i32 {
	return n * 16 + n * 8 + (longest + 2) * 4 + (arcs + 2) * 8 + 64;
}

/**
 * Betweenness and distances from the sources from `first` to before `end`, every ordered pair counted.
 * `lengths` are whole numbers from 1 to `longest`, `unit` of them make one.
 */
export function measureLengths(
	n: i32,
	offsets: usize,
	targets: usize,
	lengths: usize,
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
	const paths = work;
	const pull = paths + ((<usize>n) << 3);
	const distance = pull + ((<usize>n) << 3);
	const settled = distance + ((<usize>n) << 2);
	const bucket = settled + ((<usize>n) << 2);
	const size = longest + 1;
	const entryNode = bucket + ((<usize>(size + 1)) << 2);
	const entryNext = entryNode + ((<usize>(int(offsets, n) + 2)) << 2);
	for (let v = 0; v < n; v++) setInt(distance, v, FAR);
	for (let b = 0; b < size; b++) setInt(bucket, b, -1);
	for (let source = first; source < end; source++) {
		let count = 0;
		let entries = 1;
		let live = 1;
		setInt(distance, source, 0);
		setDouble(paths, source, 1);
		setInt(entryNode, 0, source);
		setInt(entryNext, 0, -1);
		setInt(bucket, 0, 0);
		for (let reach = 0, b = 0; live > 0; reach++) {
			let e = int(bucket, b);
			setInt(bucket, b, -1);
			while (e >= 0) {
				const v = int(entryNode, e);
				e = int(entryNext, e);
				live--;
				// A shorter way was found since: the entry is stale.
				if (int(distance, v) !== reach) continue;
				setInt(settled, count++, v);
				const through = double(paths, v);
				for (let j = int(offsets, v), stop = int(offsets, v + 1); j < stop; j++) {
					const w = int(targets, j);
					const step = int(lengths, j);
					const length = reach + step;
					const known = int(distance, w);
					if (length < known) {
						setInt(distance, w, length);
						setDouble(paths, w, through);
						let at = b + step;
						if (at >= size) at -= size;
						setInt(entryNode, entries, w);
						setInt(entryNext, entries, int(bucket, at));
						setInt(bucket, at, entries++);
						live++;
					} else if (length === known) setDouble(paths, w, double(paths, w) + through);
				}
			}
			if (++b === size) b = 0;
		}
		for (let i = count - 1; i > 0; i--) {
			const v = int(settled, i);
			const reach = int(distance, v);
			let sum: f64 = 0;
			for (let j = int(offsets, v), stop = int(offsets, v + 1); j < stop; j++) {
				const w = int(targets, j);
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
