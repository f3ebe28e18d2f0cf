/** Core numbers (Seidman 1983): level by level, whoever has no more ties than the level leaves. */
import { degree, int, setInt } from './memory';

/** Bytes of working memory for `n` nodes. */
export function coresRoom(n: i32): i32 {
	return (n + 1) * 8;
}

/** Writes the core number of each node to `cores`. */
export function findCores(n: i32, offsets: usize, targets: usize, cores: usize, work: usize): void {
	const left = work;
	const leaving = left + ((<usize>(n + 1)) << 2);
	for (let v = 0; v < n; v++) {
		setInt(cores, v, degree(offsets, v));
		setInt(left, v, v);
	}
	for (let level = 0, count = n; count > 0; level++) {
		let kept = 0;
		let tail = 0;
		// Without branches, which the processor could only guess: what is not meant to stay is written over.
		for (let i = 0; i < count; i++) {
			const v = int(left, i);
			const ties = int(cores, v);
			setInt(left, kept, v);
			kept += i32(ties > level);
			setInt(leaving, tail, v);
			tail += i32(ties === level);
		}
		for (let head = 0; head < tail; head++) {
			const v = int(leaving, head);
			for (let j = int(offsets, v), stop = int(offsets, v + 1); j < stop; j++) {
				const u = int(targets, j);
				const ties = int(cores, u);
				const isLeft = i32(ties > level);
				setInt(cores, u, ties - isLeft);
				setInt(leaving, tail, u);
				tail += i32(ties === level + 1);
			}
		}
		count = kept;
	}
}
