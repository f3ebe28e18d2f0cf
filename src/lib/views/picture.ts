import type { Id } from '#lib/base/ids.ts';
import type { Confidence, StakeholderKind } from '#lib/model/words.ts';

/**
 * What a view shows, as plain data that sigma, the overlay and the SVG writer draw alike. Lengths are
 * picture units: one is one pixel at 720 high before the camera. Says what, never in which colour:
 * `palette.ts` and the theme decide how.
 */
export interface Picture {
	readonly size: Size;
	/** How the map's stored positions became places of the picture; absent where places have another meaning. */
	readonly frame?: Frame;
	readonly nodes: readonly PictureNode[];
	readonly links: readonly PictureLink[];
	readonly bands: readonly Band[];
	readonly outlines: readonly Outline[];
	readonly ghosts: readonly Ghost[];
	readonly labels: readonly PictureLabel[];
	/** How many stakeholders stand without their name because there was no room for it. */
	readonly hiddenLabels: number;
}

export interface Point {
	readonly x: number;
	readonly y: number;
}

export interface Size {
	readonly width: number;
	readonly height: number;
}

/** A box by its middle. */
export interface Box extends Point {
	readonly halfWidth: number;
	readonly halfHeight: number;
}

/** place = position * scale + offset, y downwards in both. */
export interface Frame {
	readonly scaleX: number;
	readonly scaleY: number;
	readonly x: number;
	readonly y: number;
}

/** `dim` steps back, `strong` is lit as evidence or selected, `first` is the first answer. */
export type Emphasis = 'normal' | 'dim' | 'strong' | 'first';

/** What the inside of a symbol tells. `hue` is absent past the sixth jurisdiction. */
export type Fill =
	| { readonly by: 'kind'; readonly kind: StakeholderKind }
	| { readonly by: 'measure'; readonly step: 0 | 1 | 2 | 3 | 4 }
	| { readonly by: 'jurisdiction'; readonly hue?: number }
	| { readonly by: 'unknown' };

export interface PictureNode extends Point {
	readonly id: Id;
	readonly kind: StakeholderKind;
	readonly across: number;
	readonly fill: Fill;
	readonly name: string;
	/** The name broken into one or two lines. */
	readonly lines: readonly string[];
	/** Larger comes first when names compete for room; `Infinity` is always named. */
	readonly priority: number;
	readonly emphasis: Emphasis;
	/** The number that joins it to a row of the panel. */
	readonly badge?: number;
	readonly selected: boolean;
}

export interface PictureLink {
	/** The name of the pair. */
	readonly id: string;
	readonly from: Id;
	readonly to: Id;
	/** The ties that were merged into this line; the best known of them gives its confidence. */
	readonly ties: readonly Id[];
	readonly confidence: Confidence;
	readonly emphasis: Emphasis;
	/** How far the line bows out at its middle, as a share of its length; to the left of from → to. */
	readonly bend: number;
}

/** A lane: the part of the picture that belongs to one or several jurisdictions. */
export interface Band {
	readonly id: Id;
	readonly title: string;
	readonly note: string;
	readonly y: number;
	readonly height: number;
	/** Where its header ends and its stakeholders begin. */
	readonly headerWidth: number;
	/** Every other band is tinted. */
	readonly tinted: boolean;
}

export const outlineLetters = ['A', 'B', 'C'] as const;
export const outlineLines = ['solid', 'dashDot', 'double'] as const;

/** A line around the members of one project, and nobody else. */
export interface Outline {
	readonly project: Id;
	readonly letter: (typeof outlineLetters)[number];
	readonly line: (typeof outlineLines)[number];
	readonly name: string;
	readonly members: number;
	/** Closed rings; a point is inside when an odd number of them runs around it. */
	readonly rings: readonly (readonly Point[])[];
	/** Middle of the letter's tab, on the line. */
	readonly tab: Point;
}

/** A pair without a tie on record where one is asked about. */
export interface Ghost {
	readonly id: string;
	readonly from: Id;
	readonly to: Id;
	/** Middle of its hollow plus. */
	readonly middle: Point;
}

export interface PictureLabel extends Box {
	readonly id: Id;
	readonly lines: readonly string[];
	readonly anchor: 'start' | 'middle' | 'end';
	readonly emphasis: Emphasis;
}
