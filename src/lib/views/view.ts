import type { Id } from '#lib/base/ids.ts';
import type { Message } from '#lib/base/message.ts';
import type { Part } from '#lib/i18n/loadCatalogue.ts';
import type { Translator } from '#lib/i18n/translator.ts';
import type { PartialDate } from '#lib/model/dates.ts';
import type { MapFilter } from '#lib/model/filterMap.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import type { RatedQuality } from '#lib/model/words.ts';
import type { Theme } from './palette.ts';
import type { Frame, Picture, Point, Size } from './picture.ts';

/** Which two states of a map are asked for: two dates, the map under a scenario, or what is likeliest wanted. */
export interface Compared {
	readonly whole: StakeholderMap;
	/** What of the whole is looked at; its date is the later one. */
	readonly filter: MapFilter;
	/** The earlier date. */
	readonly from?: PartialDate | undefined;
	readonly scenario?: Id | undefined;
	/** The figures of either state, as they are worked out; absent where nobody works them out. */
	readonly sides?: Readonly<Partial<Record<'before' | 'after', ViewInput['figures']>>> | undefined;
}

/** Everything a view depends on. The map is what is left after permission and filter. */
export interface ViewInput {
	readonly map: StakeholderMap;
	readonly size: Size;
	/** How large letters are depends on it, and so where names find room; `light` unless told. */
	readonly theme?: Theme | undefined;
	/** The date of which the map is shown, and the map of all dates, for what shows time itself. */
	readonly at?: PartialDate | undefined;
	readonly always?: StakeholderMap | undefined;
	/** What is set beside what, for the view that shows two states of a map. */
	readonly compared?: Compared | undefined;
	/** Keeps the picture from being fitted anew, as while stakeholders are moved. */
	readonly frame?: Frame | undefined;
	/** `kind`, `jurisdiction` or the id of a measure. */
	readonly colourBy: string;
	/** The id of a measure, or `none` for all alike. */
	readonly sizeBy: string;
	/** What the blocks of a matrix are made of, and their rows ordered by. */
	readonly blockBy?: string | undefined;
	readonly orderBy?: string | undefined;
	/** The network with one sign a place; those named are opened, so that their members stand alone. */
	readonly grouped?: ReadonlySet<Id> | undefined;
	/** Measure → stakeholder → its figure; undefined where it has none. */
	readonly figures: ReadonlyMap<string, ReadonlyMap<Id, number | undefined>>;
	/** Projects whose coalitions are outlined; the first three count. */
	readonly outlines: readonly Id[];
	readonly selection?: Id | undefined;
	/** Hovered or focused: everything but it and its neighbours steps back. */
	readonly focus?: Id | undefined;
	/** Stakeholders and ties that an answer rests on; empty at rest. */
	readonly evidence: ReadonlySet<Id>;
	/** Numbers of the panel's rows by stakeholder; the first is the answer. */
	readonly answers: ReadonlyMap<Id, number>;
	/** Pairs of stakeholders without a tie on record. */
	readonly ghosts: readonly (readonly [Id, Id])[];
	readonly translator: Translator;
}

export type ViewCell = string | number | undefined;

export interface ViewColumn {
	readonly id: string;
	readonly label: Message;
	readonly align: 'start' | 'end';
}

/** A view as a table: its text alternative, what is copied and exported. */
export interface ViewTable {
	readonly caption: Message;
	readonly columns: readonly ViewColumn[];
	/** A row is about the record of that id; undefined cells are unknown, never zero. */
	readonly rows: readonly { readonly id: string; readonly cells: readonly ViewCell[] }[];
}

/** One way to look at a map. Its words are `view.<id>.label` and `.question`. */
export interface View {
	readonly id: string;
	rows(input: ViewInput): ViewTable;
	/**
	 * Works out ahead of `draw` what it remembers of the map (`rememberFor`), so that a page in which thousands are drawn
	 * answers in between; only for views in which that takes long.
	 */
	arrange?(input: ViewInput): void;
	/** The picture; absent for a view that is a table. */
	draw?(input: ViewInput): Picture;
	/** The scores that a place in the picture stands for, where a symbol may be put there by hand. */
	place?(input: ViewInput, to: Point): Partial<Record<RatedQuality, number>> | undefined;
}

/** Declares a view. Identity at run time; its type makes a wrong record fail where it is written. */
export function defineView<V extends View>(view: V): V {
	return view;
}

/** A view as the registry holds it: what is known of it before its code is loaded. */
export interface ViewEntry<Id extends string = string> {
	readonly id: Id;
	/** The digit or letter that shows it, where it has one. */
	readonly key: string | undefined;
	/** Symbols and marks, a table, or a page of its own. */
	readonly form: 'picture' | 'table' | 'page';
	/** The sentences that it says beyond those of every page. */
	readonly words?: Part;
	/** The view itself, loaded when it is first opened. */
	load(): Promise<View>;
}
