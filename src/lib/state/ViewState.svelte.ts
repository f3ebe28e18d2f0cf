import type { Id } from '#lib/base/ids.ts';
import {
	MOST_OUTLINES,
	readQuery,
	writeQuery,
	type CameraPlace,
	type FilterPart,
	type ViewQuery
} from './viewQuery.ts';

export interface ViewStateOptions {
	/** The map's id. */
	readonly map: Id;
	readonly view: string;
	readonly search: URLSearchParams;
	/** Goes to an address of the same map; `replace` leaves no step in the history. */
	readonly navigate: (address: string, replace: boolean) => void;
	/** One step back in the history. */
	readonly back: () => void;
}

/**
 * What is looked at and how. The address holds all of it: each deliberate step is a step of the history,
 * so Back undoes a view; the camera replaces the last one.
 */
export class ViewState {
	#view = $state('');
	#query = $state.raw() as ViewQuery;
	#looks = $state.raw() as ViewQuery;

	constructor(private readonly options: ViewStateOptions) {
		this.read(options.view, options.search);
	}

	/** Takes over an address: the first one, or after Back and Forward. */
	read(view: string, search: URLSearchParams): void {
		this.#view = view;
		const query = readQuery(search);
		// The same view stays the same object, so that nothing is drawn or computed again for it.
		if (!this.#query || writeQuery(query) !== writeQuery(this.#query)) this.#set(query);
	}

	#set(query: ViewQuery): void {
		this.#query = query;
		const looks = { ...query, camera: undefined };
		if (!this.#looks || writeQuery(looks) !== writeQuery(this.#looks)) this.#looks = looks;
	}

	get view(): string {
		return this.#view;
	}

	get query(): ViewQuery {
		return this.#query;
	}

	/** The same without the camera: what is drawn and computed hangs on it, and moving about changes none of it. */
	get looks(): ViewQuery {
		return this.#looks;
	}

	/** The address of what is seen, without the origin. */
	get address(): string {
		return this.addressOf(this.#view);
	}

	/** The address of another view of the same. */
	addressOf(view: string): string {
		return `/m/${encodeURIComponent(this.options.map)}/${view}${writeQuery(this.#query)}`;
	}

	show(view: string): void {
		if (view === this.#view) return;
		this.#view = view;
		// The camera belongs to the picture it was set in.
		this.#set({ ...this.#query, camera: undefined });
		this.options.navigate(this.address, false);
	}

	/** Goes to another view that looks in a way of its own; reader and audience stay. */
	open(view: string, query: ViewQuery): void {
		const { lang, theme, reveal } = this.#query;
		this.#view = view;
		this.#set({ ...query, lang, theme, reveal });
		this.options.navigate(this.address, false);
	}

	/** Changes parts of the view as one deliberate step. */
	step(parts: Partial<ViewQuery>): void {
		const before = this.address;
		this.#set({ ...this.#query, ...parts });
		if (this.address !== before) this.options.navigate(this.address, false);
	}

	moveCamera(camera: CameraPlace | undefined): void {
		const before = this.address;
		this.#query = { ...this.#query, camera };
		if (this.address !== before) this.options.navigate(this.address, true);
	}

	/** The view before this one. */
	back(): void {
		this.options.back();
	}

	select(id: Id | undefined): void {
		this.step({ selected: id });
	}

	hasPart(part: FilterPart): boolean {
		return this.#query.filter.some((held) => isSame(held, part));
	}

	/** Puts a part of the filter in, or takes it out again. */
	togglePart(part: FilterPart): void {
		const { filter } = this.#query;
		this.step({
			filter: this.hasPart(part) ? filter.filter((held) => !isSame(held, part)) : [...filter, part]
		});
	}

	get isFiltered(): boolean {
		const { filter, at, focus } = this.#query;
		return filter.length > 0 || at !== undefined || focus !== undefined;
	}

	clearFilter(): void {
		this.step({ filter: [], at: undefined, focus: undefined });
	}

	/** Opens a place of the grouped network, or closes it again. */
	toggleOpened(place: Id): void {
		const { opened } = this.#query;
		const others = opened.filter((id) => id !== place);
		this.step({ opened: others.length < opened.length ? others : [...opened, place] });
	}

	/** Outlines a coalition, or takes its outline away; the oldest gives way to a fourth. */
	toggleCoalition(project: Id): void {
		const { coalitions } = this.#query;
		const others = coalitions.filter((id) => id !== project);
		this.step({
			coalitions: others.length < coalitions.length ? others : [...others, project].slice(-MOST_OUTLINES)
		});
	}
}

function isSame(a: FilterPart, b: FilterPart): boolean {
	return a.of === b.of && a.value === b.value;
}
