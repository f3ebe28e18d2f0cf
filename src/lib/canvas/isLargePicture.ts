import type { Picture } from '#lib/views/picture.ts';

/** More symbols than these are a large picture. */
const MOST_LIVE_WORDS = 400;

/** Whether so many are in sight that names stay away while the picture moves, and nothing is drawn twice. */
export function isLargePicture(picture: Picture | undefined): boolean {
	return (picture?.nodes.length ?? 0) > MOST_LIVE_WORDS;
}

/** Whether a map has so many that what is drawn of it comes a task later, or in parts. */
export function isLargeMap({ stakeholders }: { readonly stakeholders: { readonly size: number } }): boolean {
	return stakeholders.size > MOST_LIVE_WORDS;
}
