/** The ids that describe a control whose hint and error stand in its `Labelled`; undefined where neither does. */
export function describedBy(
	id: string,
	hint: string | undefined,
	error: string | undefined
): string | undefined {
	const ids = [...(hint ? [`${id}-hint`] : []), ...(error ? [`${id}-error`] : [])];
	return ids.join(' ') || undefined;
}
