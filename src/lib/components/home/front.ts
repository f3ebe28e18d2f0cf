import type { CertaintyWord } from '#lib/analysis/answers/answer.ts';
import type { MapHeader } from '#lib/model/records.ts';

/** The map that the first page opens with: its question, its picture and the first finding of several answers. */
export interface FrontMap {
	readonly header: MapHeader;
	readonly stakeholders: number;
	/** Pairs with at least one tie. */
	readonly pairs: number;
	readonly projects: number;
	/** Year of the first project whose start is known. */
	readonly since: string | undefined;
	/** An SVG document; absent where there is nobody to draw. */
	readonly picture: string | undefined;
	readonly findings: readonly {
		readonly question: string;
		/** In the language of the page. */
		readonly title: string;
		readonly certainty: CertaintyWord | undefined;
	}[];
}
