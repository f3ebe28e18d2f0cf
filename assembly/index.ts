export { batchRoom, betweennessBatch } from './batch';
export { lengthsRoom, measureLengths } from './lengths';
export { betweennessSparse, sparseRoom } from './sparse';
export { measureWalks, walksRoom } from './walks';

/** Where the memory that callers may use begins. */
export function heapBase(): usize {
	return __heap_base;
}
