/** A title for a map whose files name none: the first file's name without folders and ending. */
export function titleOf(files: readonly { readonly name: string }[]): string {
	const name = files[0]?.name ?? '';
	return (
		name
			.slice(name.lastIndexOf('/') + 1)
			.replace(/\.(nodes|edges)?\.?[a-z0-9]+$/i, '')
			.trim() || 'map'
	);
}
