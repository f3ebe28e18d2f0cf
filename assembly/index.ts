export { batchRoom, betweennessBatch } from './batch';
export { coresRoom, findCores } from './cores';
export { forcesRoom, moveByForces } from './forces';
export { lengthsRoom, measureLengths } from './lengths';
export { multiplyRows } from './multiply';
export { ranksRoom, solveRanks } from './ranks';
export { betweennessSparse, sparseRoom } from './sparse';
export { findTriangles, trianglesRoom } from './triangles';
export { measureWalks, walksRoom } from './walks';

/** Where the memory that callers may use begins. */
export function heapBase(): usize {
	return __heap_base;
}
