import type { Id } from '#lib/base/ids.ts';
import { isPartialDate, type PartialDate } from '#lib/model/dates.ts';
import type { MapFilter } from '#lib/model/filterMap.ts';
import { confidences, stakeholderKinds, tieKinds } from '#lib/model/words.ts';
import { themes, type Theme } from '#lib/views/palette.ts';

/** Values of a question's parameters as text, several for a list. */
export type QuestionParameters = Readonly<Record<string, readonly string[]>>;

/** One part of a filter, as a chip shows it and the address holds it (`kind:region`). */
export interface FilterPart {
	readonly of: 'kind' | 'jurisdiction' | 'project' | 'tie' | 'confidence';
	readonly value: string;
}

/** The neighbours of one stakeholder up to so many steps away. */
export interface Focus {
	readonly id: Id;
	readonly steps: number;
}

export interface CameraPlace {
	readonly x: number;
	readonly y: number;
	readonly ratio: number;
}

/** What symbols are sized by unless somebody chose: a picture should show at once who has most partners. */
export const USUAL_SIZE = 'degree';

/** What is looked at and how: all that two people need to see the same picture. Nothing secret. */
export interface ViewQuery {
	readonly filter: readonly FilterPart[];
	readonly at?: PartialDate;
	/** The earlier date, where two are compared. */
	readonly from?: PartialDate;
	readonly selected?: Id;
	readonly focus?: Focus;
	/** A measure's id, `jurisdiction`, or absent for the kind. */
	readonly color?: string;
	/** A measure's id, `none` for all alike, or absent for the number of direct partners. */
	readonly size?: string;
	/** What the blocks of the matrix are made of, and their rows ordered by. */
	readonly block?: string;
	readonly order?: string;
	/** False: a large network shows everyone, not one sign a jurisdiction. */
	readonly group?: false;
	/** The jurisdictions whose members it shows one by one. */
	readonly opened: readonly Id[];
	/** Projects whose coalitions are outlined, three at most. */
	readonly coalitions: readonly Id[];
	readonly question?: string;
	/** What was set about the question, by parameter. */
	readonly parameters?: QuestionParameters;
	/** The scenario that is tried. */
	readonly whatIf?: Id;
	readonly camera?: CameraPlace;
	readonly lang?: string;
	/** A room is an audience too: it sees open records alone. */
	readonly theme?: Theme;
	/** In a room: judgments are shown. */
	readonly reveal?: boolean;
}

export const MOST_OUTLINES = 3;
const MOST_STEPS = 5;

const filterWords: Readonly<Record<string, FilterPart['of']>> = {
	kind: 'kind',
	jur: 'jurisdiction',
	project: 'project',
	tie: 'tie',
	conf: 'confidence'
};

/** Reads an address; what it does not understand it leaves out, for an old link must still open. */
export function readQuery(search: URLSearchParams): ViewQuery {
	const text = (name: string) => search.get(name) || undefined;
	const date = (name: string) => {
		const held = text(name);
		return held !== undefined && isPartialDate(held) ? held : undefined;
	};
	return {
		filter: [...new Set(search.getAll('f'))].flatMap(readPart),
		at: date('at'),
		from: date('from'),
		selected: text('sel'),
		focus: readFocus(text('focus')),
		color: text('color'),
		size: text('size'),
		block: text('block'),
		order: text('order'),
		group: text('group') === '0' ? false : undefined,
		opened: [...new Set(search.getAll('open').filter(Boolean))],
		coalitions: [...new Set(search.getAll('co').filter(Boolean))].slice(0, MOST_OUTLINES),
		question: text('q'),
		parameters: readParameters(search.getAll('p')),
		whatIf: text('whatif'),
		camera: readCamera(text('cam')),
		lang: text('lang'),
		theme: themes.find((theme) => theme === text('theme')),
		reveal: text('reveal') === '1' ? true : undefined
	};
}

/** The address of a view, always written in the same order, so that equal views have equal links. */
export function writeQuery(query: ViewQuery): string {
	const search = new URLSearchParams();
	const put = (name: string, value: string | undefined) => value !== undefined && search.append(name, value);
	for (const part of query.filter) put('f', writePart(part));
	put('at', query.at);
	put('from', query.from);
	put('sel', query.selected);
	put('focus', query.focus && `${query.focus.id}.${query.focus.steps}`);
	put('color', query.color);
	put('size', query.size);
	put('block', query.block);
	put('order', query.order);
	put('group', query.group === false ? '0' : undefined);
	for (const id of query.opened) put('open', id);
	for (const id of query.coalitions) put('co', id);
	put('q', query.question);
	for (const [name, values] of Object.entries(query.parameters ?? {}))
		for (const value of values) put('p', `${name}:${value}`);
	put('whatif', query.whatIf);
	put('cam', query.camera && [query.camera.x, query.camera.y, query.camera.ratio].map(round).join('_'));
	put('lang', query.lang);
	put('theme', query.theme);
	put('reveal', query.theme === 'room' && query.reveal ? '1' : undefined);
	const written = search.toString();
	return written && `?${written}`;
}

/** The filter of the model that the parts of a view amount to. */
export function toMapFilter({ filter, at }: Pick<ViewQuery, 'filter' | 'at'>): MapFilter {
	const of = <T extends string>(kind: FilterPart['of'], known?: readonly T[]) => {
		const values = filter.filter((part) => part.of === kind).map((part) => part.value as T);
		const usable = known ? values.filter((value) => known.includes(value)) : values;
		return usable.length > 0 ? usable : undefined;
	};
	return {
		kinds: of('kind', stakeholderKinds),
		jurisdictions: of('jurisdiction'),
		projects: of('project'),
		tieKinds: of('tie', tieKinds),
		confidences: of('confidence', confidences),
		at
	};
}

/** Reads `seats:12`, and `must:a` and `must:b` as a list; a map, so that no name is one of a prototype. */
function readParameters(texts: readonly string[]): QuestionParameters | undefined {
	const values = new Map<string, string[]>();
	for (const text of texts) {
		const colon = text.indexOf(':');
		const [name, value] = [text.slice(0, colon), text.slice(colon + 1)];
		if (!/^[a-z]\w*$/i.test(name) || value === '') continue;
		values.set(name, [...(values.get(name) ?? []), value]);
	}
	return values.size > 0 ? Object.fromEntries(values) : undefined;
}

function readPart(text: string): FilterPart[] {
	const colon = text.indexOf(':');
	const word = text.slice(0, colon);
	const value = text.slice(colon + 1);
	const of = Object.hasOwn(filterWords, word) ? filterWords[word] : undefined;
	return of && value ? [{ of, value }] : [];
}

function writePart({ of, value }: FilterPart): string {
	const word = Object.keys(filterWords).find((name) => filterWords[name] === of) as string;
	return `${word}:${value}`;
}

function readFocus(text: string | undefined): Focus | undefined {
	const dot = text?.lastIndexOf('.') ?? -1;
	if (!text || dot < 1) return undefined;
	const steps = Number(text.slice(dot + 1));
	return Number.isInteger(steps) && steps >= 1 && steps <= MOST_STEPS
		? { id: text.slice(0, dot), steps }
		: undefined;
}

function readCamera(text: string | undefined): CameraPlace | undefined {
	const [x, y, ratio] = text?.split('_').map(Number) ?? [];
	if (x === undefined || y === undefined || ratio === undefined) return undefined;
	return [x, y, ratio].every(Number.isFinite) && ratio > 0 ? { x, y, ratio } : undefined;
}

function round(value: number): string {
	return String(Math.round(value * 10_000) / 10_000);
}
