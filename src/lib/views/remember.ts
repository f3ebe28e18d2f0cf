/**
 * A function of an object that never changes, such as a map, worked out once for each: pointing at a
 * symbol draws the picture anew, and nothing that hangs on the map alone is worth working out again.
 */
export function rememberFor<K extends object, T>(compute: (key: K) => T): (key: K) => T {
	const known = new WeakMap<K, { readonly result: T }>();
	return (key) => {
		let held = known.get(key);
		if (!held) known.set(key, (held = { result: compute(key) }));
		return held.result;
	};
}
