import type { Encoding } from '../text/decode.ts';
import type { StakeholderKind, TieKind } from '#lib/model/words.ts';
import type { TableShape } from '../graph/RawGraph.ts';

/** What a column of stakeholders becomes. */
export const stakeholderRoles = [
	'label',
	'nameFr',
	'shortName',
	'kind',
	'jurisdiction',
	'description',
	'website',
	'provenance',
	'x',
	'y',
	'attribute',
	'leaveOut'
] as const;
export type StakeholderRole = (typeof stakeholderRoles)[number];

/** What a column of ties becomes. */
export const tieRoles = [
	'relation',
	'strength',
	'since',
	'until',
	'provenance',
	'confidence',
	'note',
	'leaveOut'
] as const;
export type TieRole = (typeof tieRoles)[number];

/** How one table is to be read; what is left open is guessed. `table` is the name of a file or sheet. */
export interface TableMapping {
	readonly table: string;
	readonly shape?: TableShape | undefined;
	readonly delimiter?: string | undefined;
	readonly encoding?: Encoding | undefined;
	readonly decimal?: '.' | ',' | undefined;
	/** Cells of a sheet such as `B3:F40`. */
	readonly range?: string | undefined;
	/** Whether the first row names the columns. */
	readonly header?: boolean | undefined;
	readonly id?: string | undefined;
	readonly from?: string | undefined;
	readonly to?: string | undefined;
	/** Whether ties without a word about it have a direction. */
	readonly directed?: boolean | undefined;
}

/**
 * How files become a map: plain data, so that a preview can change it, a browser remember it and the command
 * line read it from a file. Whatever it does not say is guessed from the files.
 */
export interface Mapping {
	readonly version: 1;
	readonly tables?: readonly TableMapping[] | undefined;
	readonly stakeholders?: readonly { readonly column: string; readonly as: StakeholderRole }[] | undefined;
	readonly ties?: readonly { readonly column: string; readonly as: TieRole }[] | undefined;
	/** Words of the files for kinds of stakeholders. */
	readonly kinds?: readonly { readonly word: string; readonly as: StakeholderKind }[] | undefined;
	/** Words of the files for kinds of ties; an empty word stands for ties that say nothing. */
	readonly tieKinds?: readonly { readonly word: string; readonly as: TieKind }[] | undefined;
	/** The ends of the scale that strengths are written on; they become 1 to 5. */
	readonly scale?: { readonly from: number; readonly to: number } | undefined;
	/** What parts the places of a path, outermost first; `>` unless told. */
	readonly separator?: string | undefined;
	/** Stakeholders that are one: the first id goes into the second. */
	readonly same?: readonly { readonly id: string; readonly into: string }[] | undefined;
}
