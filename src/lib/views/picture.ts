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
	/** Tiles, rings, cells, bars, ribbons: what lies behind ties and symbols. */
	readonly areas: readonly Area[];
	/** Words that belong to areas and axes. */
	readonly captions: readonly Caption[];
	/** What the marks of this picture mean, beyond kinds. */
	readonly legend: readonly LegendEntry[];
	/** Where names are looked for first; `right` means there and nowhere else, as in a list. */
	readonly names: 'beside' | 'below' | 'right';
	readonly outlines: readonly Outline[];
	/** What the picture says in words, to stand before it wherever it goes: on a page, on a sheet, in a story. */
	readonly words?: readonly string[];
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

/** How something differs between two states: only the later has it, only the earlier, or something else is said of it. */
export type Difference = 'gained' | 'lost' | 'changed';

/** What the inside of a symbol tells. `hue` is absent past the sixth jurisdiction. */
export type Fill =
	| { readonly by: 'kind'; readonly kind: StakeholderKind }
	| { readonly by: 'measure'; readonly step: 0 | 1 | 2 | 3 | 4 }
	| { readonly by: 'jurisdiction'; readonly hue?: number }
	| { readonly by: 'unknown' };

/** What an area or a word is painted with; the theme decides the colour. */
export type Tone =
	| 'surface'
	| 'ground'
	| 'wash'
	| 'line'
	| 'lineStrong'
	| 'tie'
	| 'bar'
	| 'barPale'
	| 'muted'
	| 'ink'
	| 'accent'
	| 'gained'
	| 'lost'
	| { readonly step: 0 | 1 | 2 | 3 | 4 }
	/** From -3 (against) to 3 (for). */
	| { readonly diverging: -3 | -2 | -1 | 0 | 1 | 2 | 3 };

export type AreaShape =
	| {
			readonly is: 'box';
			readonly x: number;
			readonly y: number;
			readonly width: number;
			readonly height: number;
			readonly round?: number;
	  }
	| {
			readonly is: 'ellipse';
			readonly x: number;
			readonly y: number;
			readonly across: number;
			readonly down: number;
	  }
	/** Convex, closed. */
	| { readonly is: 'polygon'; readonly points: readonly Point[] }
	/** An open line through points, or a curve that leaves and arrives level (`flow`). */
	| { readonly is: 'line' | 'flow'; readonly points: readonly Point[] };

/** What a click on an area is about. */
export interface About {
	/** `group`: everyone of a jurisdiction as one sign, which is opened. */
	readonly of: 'jurisdiction' | 'project' | 'value' | 'kind' | 'group';
	readonly id: Id;
}

export interface Area {
	readonly id: string;
	readonly shape: AreaShape;
	readonly fill?: Tone;
	/** Unknown: hatched, never empty. Of boxes and polygons. */
	readonly hatched?: boolean;
	readonly stroke?: Tone;
	/** Drawn with the line of a coalition instead. */
	readonly line?: Outline['line'];
	/** Picture units; it grows with the camera, for it may carry a count. */
	readonly width?: number;
	readonly dash?: readonly number[];
	readonly opacity?: number;
	readonly about?: About;
}

/** Words in one or several lines; `y` is the middle of them. */
export interface Caption extends Point {
	readonly id: string;
	readonly text: string | readonly string[];
	readonly anchor: 'start' | 'middle' | 'end';
	readonly strong?: boolean;
	readonly tone?: Tone;
	/** Lines run below it, and are kept from running through it. */
	readonly halo?: boolean;
}

/** The legend beside a picture: what its signs mean, and whether symbols are among them. */
export interface Legend {
	readonly entries: readonly LegendEntry[];
	readonly hasSymbols: boolean;
}

/** A sign of the picture and what it means. */
export interface LegendEntry {
	readonly id: string;
	readonly sign:
		| { readonly is: 'fill'; readonly tone: Tone; readonly edge?: Tone }
		| { readonly is: 'hatch' }
		| { readonly is: 'line'; readonly tone: Tone; readonly width: number; readonly dash?: readonly number[] }
		| { readonly is: 'ghost' }
		| { readonly is: 'difference'; readonly difference: Difference }
		| { readonly is: 'coalition'; readonly letter: Outline['letter']; readonly line: Outline['line'] }
		| { readonly is: 'whisker' };
	readonly text: string;
}

export interface PictureNode extends Point {
	readonly id: Id;
	/** The stakeholder that it stands for, where the picture has it a second time; its `id` is its own then. */
	readonly of?: Id;
	readonly difference?: Difference;
	readonly kind: StakeholderKind;
	readonly across: number;
	readonly fill: Fill;
	readonly name: string;
	/** The lines of its name where they are other than usual (`breakName`). */
	readonly lines?: readonly string[];
	/** Larger comes first when names compete for room; `Infinity` is always named. */
	readonly priority: number;
	readonly emphasis: Emphasis;
	/** The number that joins it to a row of the panel. */
	readonly badge?: number;
	readonly selected: boolean;
	/** Its name stays in this part of the picture; anywhere unless told. */
	readonly room?: Box;
	/** Where its name is looked for, other than those of the rest. */
	readonly names?: Picture['names'];
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
	readonly difference?: Difference;
	/** How far the line bows out at its middle, as a share of its length; to the left of from → to. */
	readonly bend: number;
}

/** The stakeholder that a symbol stands for. */
export function standsFor({ id, of = id }: Pick<PictureNode, 'id' | 'of'>): Id {
	return of;
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
	/** The two stakeholders it runs between; absent where it joins two places. */
	readonly between?: readonly [Id, Id];
	readonly ends: readonly [Point, Point];
	/** What is seen of it where it runs behind something; else all of it. */
	readonly lines?: readonly (readonly [Point, Point])[];
	/** Middle of its hollow plus. */
	readonly middle: Point;
}

export interface PictureLabel extends Box {
	readonly id: Id;
	readonly lines: readonly string[];
	readonly anchor: 'start' | 'middle' | 'end';
	readonly emphasis: Emphasis;
	/** A line from the symbol to its name, where the name stands apart from it. */
	readonly leader?: readonly [Point, Point];
}
