import type { Audience } from '#lib/model/viewAs.ts';

/** Who looks where there are no accounts: one of the team, on this day (`at`: a moment, ISO 8601). */
export function localViewer(at: string): Audience {
	return { level: 'team', at: at.slice(0, 10) };
}
