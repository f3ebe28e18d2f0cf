/**
 * What follows a value one task later while there is much to draw, so that what somebody did shows before all that
 * hangs on it is drawn anew; `first` until then. Else it is the value itself. To be made in a component.
 */
export function late<T>(now: () => T, isMuch: () => boolean, first: T | undefined = undefined) {
	let held = $state.raw(first);
	$effect(() => {
		const next = now();
		if (!isMuch()) return;
		const later = setTimeout(() => (held = next));
		return () => clearTimeout(later);
	});
	return { get: (): T | undefined => (isMuch() ? held : now()) };
}
