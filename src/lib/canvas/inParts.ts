/**
 * Does work that comes in parts: in one go, or where there is much a task for each, for the page to answer in between.
 * Returns what calls off the rest.
 */
export function inParts<T>(
	work: Generator<undefined, T>,
	isMuch: boolean,
	done: (made: T) => void
): () => void {
	let next: ReturnType<typeof setTimeout> | undefined;
	const go = () => {
		let part = work.next();
		while (!part.done && !isMuch) part = work.next();
		if (part.done) done(part.value);
		else next = setTimeout(go);
	};
	if (isMuch) next = setTimeout(go);
	else go();
	return () => clearTimeout(next);
}
