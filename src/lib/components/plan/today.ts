/** The day on the reader's own calendar, `2026-06-18`. */
export function today(now = new Date()): string {
	const two = (part: number) => String(part).padStart(2, '0');
	return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
