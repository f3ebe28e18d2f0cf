/** How many midnights (UTC) lie between two moments, ISO 8601: 0 on the same day, 1 the day before. */
export function daysBefore(moment: string, now: string): number {
	const day = (text: string) => Date.parse(text.slice(0, 10));
	return Math.round((day(now) - day(moment)) / 86_400_000);
}
