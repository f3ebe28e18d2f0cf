import type { Ranked } from '#lib/analysis/answers/answer.ts';
import type { Offer } from '#lib/analysis/offer.ts';
import { RoundtableError } from '#lib/base/errors.ts';
import type { Id, NewId } from '#lib/base/ids.ts';
import { message, type Message } from '#lib/base/message.ts';
import { addRecord, setFields, type Change, type Fields } from '#lib/model/changes.ts';
import { removeRecord } from '#lib/model/edits/removeRecord.ts';
import { filterMap, type MapFilter } from '#lib/model/filterMap.ts';
import { openToRoom, type Room } from '#lib/model/room.ts';
import type { RecordKind, RecordOf, Stakeholder } from '#lib/model/records.ts';
import { recordsOf, type StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { isDirectedKind, type StakeholderKind, type TieKind } from '#lib/model/words.ts';
import type { Legend } from '#lib/views/picture.ts';
import type { View } from '#lib/views/view.ts';
import type { Analysis } from './Analysis.svelte.ts';
import type { Browser } from './Browser.ts';
import type { CanvasControl } from './CanvasControl.ts';
import { PLAN_PAGE, PlanState } from './PlanState.svelte.ts';
import type { MapSession } from './MapSession.svelte.ts';
import type { SidesMeasured } from './SideFigures.ts';
import type { ViewState } from './ViewState.svelte.ts';
import { filterNow } from './filterNow.ts';
import { badgesOf, evidenceOf, ghostsOf, litRankOf, type LitAnswer } from './litAnswer.ts';
import type { EntryMode, Status, Tried } from './shownState.ts';
import { tiesOf, type Standing } from './walk.ts';

export const panels = ['ask', 'stakeholder', 'filter', 'plan'] as const;
export type Panel = (typeof panels)[number];

export interface WorkspaceOptions {
	readonly session: MapSession;
	readonly view: ViewState;
	readonly analysis: Analysis;
	readonly offer: Offer;
	/** Set where a room looks on: then this map holds what the room may see. */
	readonly room?: Room | undefined;
	/** Nothing can be changed: the reader may only look, or the map is being presented. */
	readonly isReadOnly?: boolean;
	readonly newId: NewId;
	readonly browser: Browser;
	/** The first view, where its code is loaded already. */
	readonly opened?: View | undefined;
}

/** One map being worked on: the map, how it is looked at, what is being asked and entered. */
export class Workspace {
	readonly session: MapSession;
	readonly view: ViewState;
	readonly analysis: Analysis;
	readonly offer: Offer;
	readonly room: Room | undefined;
	readonly isReadOnly: boolean;
	readonly newId: NewId;
	readonly plan = new PlanState(this);
	readonly browser: Browser;

	panel = $state<Panel>('ask');
	entry = $state.raw<EntryMode | undefined>();
	/** The kind and tie kind given last, preset for the next. */
	lastKind = $state<StakeholderKind>('other');
	lastTieKind = $state<TieKind>('collaborates');
	isListShown = $state(false);
	areKeysShown = $state(false);
	isPaletteShown = $state(false);
	/** The text of the list that is being pasted; undefined while none is. */
	pasted = $state.raw<string | undefined>();
	/** Those chosen to be changed together. */
	chosen = $state.raw<ReadonlySet<Id>>(new Set());
	isDescribed = $state(false);
	/** The page that is gone to as soon as all is saved. */
	leavingFor = $state.raw<string | undefined>();
	/** Counts up when the panel's first field is to be edited. */
	editCalls = $state(0);
	/** How many of these calls the panel has followed. */
	editCallsSeen = 0;
	/** Counts up when the panel is to take the focus. */
	panelCalls = $state(0);
	/** The stakeholder whose neighbours are being walked through. */
	walkedFrom: Id | undefined;
	status = $state.raw<Status | undefined>();
	/** The row of the answer whose evidence is lit: a place of the ranking, or a finding. */
	lit = $state.raw<LitAnswer['lit']>();
	/** What a scenario that is tried would take away, and where it would make ties. */
	tried = $state.raw<Tried | undefined>();
	/** The figures of two states that are compared, while somebody looks at a measure of them. */
	sides = $state.raw<SidesMeasured | undefined>();
	standings: readonly Standing[] = [];
	canvas: CanvasControl | undefined;
	/** The view that is drawn: the last one until the code of the next is there. */
	drawn = $state.raw<View | undefined>();
	/** A picture of thousands is on its way: what can wait leaves the processors to it. */
	isPictureAwaited = $state(false);
	legend = $state.raw<Legend>({ entries: [], hasSymbols: true });

	readonly filter: MapFilter;
	/** The part of the map that is looked at. */
	readonly shown: StakeholderMap;
	/** The stakeholder selected, where the map has it. */
	readonly selected: Stakeholder | undefined;

	constructor(options: WorkspaceOptions) {
		this.session = options.session;
		this.view = options.view;
		this.analysis = options.analysis;
		this.offer = options.offer;
		this.room = options.room;
		this.isReadOnly = options.isReadOnly ?? false;
		this.newId = options.newId;
		this.browser = options.browser;
		this.drawn = options.opened;
		this.filter = $derived(filterNow(this.view.looks, this.session.map));
		this.shown = $derived(filterMap(this.session.map, this.filter));
		this.selected = $derived(this.session.map.stakeholders.get(this.view.looks.selected ?? ''));
		const { query, view } = this.view;
		if (query.selected !== undefined && query.question === undefined) this.panel = 'stakeholder';
		else if (view === PLAN_PAGE) this.panel = 'plan';
	}

	/** Selects a stakeholder and says where one is now. */
	select(id: Id | undefined): void {
		this.walkedFrom = undefined;
		this.view.select(id);
		const stakeholder = id === undefined ? undefined : this.session.map.stakeholders.get(id);
		if (!stakeholder) return;
		const { partners, across } = tiesOf(this.shown, stakeholder.id);
		const sentence = message('workspace.at', {
			name: stakeholder.name,
			kind: message(`kind.${stakeholder.kind}`),
			ties: message('workspace.partners', { count: partners }),
			across: message('workspace.across', { count: across })
		});
		this.status = { sentence, undo: false, isProblem: false, isSeen: false };
	}

	/** Selects a stakeholder and shows it in the panel; while a tie is drawn it is taken as its other end. */
	open(id: Id): void {
		if (this.takeAsEnd(id)) return;
		this.select(id);
		this.panel = 'stakeholder';
	}

	/** Selects a stakeholder, shows it in the panel, and brings it to the middle of the picture. */
	find(id: Id): void {
		this.open(id);
		this.canvas?.focus();
		this.canvas?.centreOn(id);
	}

	/** Copies the link to exactly what is seen, or to another address; where the clipboard is closed the address bar holds it. */
	async share(address = this.view.address): Promise<void> {
		try {
			await this.browser.copy(this.browser.linkTo(address));
			this.say(message('workspace.shared'));
		} catch {
			// The browser decides who may write to the clipboard, and says no by rejecting.
			this.say(message('workspace.shareByHand'));
		}
	}

	/** While a tie is drawn, whoever is pointed at is its other end; whether one is. */
	takeAsEnd(id: Id): boolean {
		const { entry } = this;
		if (entry?.kind !== 'connect' || entry.to !== undefined || entry.from === id) return false;
		this.entry = { ...entry, to: id };
		return true;
	}

	/** Adds a stakeholder to those chosen, or takes it out again. */
	toggleChosen(id: Id): void {
		const others = [...this.chosen].filter((one) => one !== id);
		this.chosen = new Set(this.chosen.has(id) ? others : [...others, id]);
		const sentence = message('workspace.many.count', { count: this.chosen.size });
		this.status = { sentence, undo: false, isProblem: false, isSeen: false };
	}

	ask(question: string | undefined): void {
		this.panel = 'ask';
		this.lit = undefined;
		this.view.step({ question, parameters: undefined });
	}

	/** Sets a parameter of the question asked; back to what is usual without a value. */
	adjust(parameter: string, values: readonly string[]): void {
		const held = Object.entries(this.view.query.parameters ?? {}).filter(([id]) => id !== parameter);
		const next = values.length > 0 ? [...held, [parameter, values] as const] : held;
		this.view.step({ parameters: next.length > 0 ? Object.fromEntries(next) : undefined });
	}

	say(sentence: Message, undo = false): void {
		this.status = { sentence, undo, isProblem: false, isSeen: true };
	}

	/**
	 * Makes an edit and says what was done. Where the map does not allow it the reason is said instead;
	 * whether it was done is the answer. `words`: what was done, where the changes alone do not tell it.
	 */
	edit(changes: readonly Change[] | (() => readonly Change[]), words?: Message): boolean {
		return this.#attempt(() => {
			const made = typeof changes === 'function' ? changes() : changes;
			const said = this.session.apply(this.room ? made.map(openToRoom) : made, words);
			if (said) this.say(message('workspace.did', { what: said }), true);
		});
	}

	/** Changes fields of a record; nothing where none differs. */
	set<K extends RecordKind>(kind: K, id: Id, fields: Fields<RecordOf<K>>): boolean {
		const record = recordsOf(this.session.map, kind).get(id);
		const change = record && setFields(kind, record, fields);
		return change === undefined || this.edit([change]);
	}

	connect(from: Id, to: Id, kind: TieKind): boolean {
		const tie = {
			id: this.newId(),
			from,
			to,
			kind,
			directed: isDirectedKind(kind),
			confidence: 'reported'
		} as const;
		const isDone = this.edit([addRecord('tie', tie)]);
		if (isDone) this.lastTieKind = kind;
		return isDone;
	}

	remove(kind: RecordKind, id: Id): void {
		const isSelected = this.view.query.selected === id;
		if (this.edit(removeRecord(this.session.map, kind, id)) && isSelected) this.view.select(undefined);
	}

	undo(): void {
		this.#attempt(() => {
			const said = this.session.undo();
			this.say(said ? message('workspace.undid', { what: said }) : message('workspace.nothingToUndo'));
		});
	}

	redo(): void {
		this.#attempt(() => {
			const said = this.session.redo();
			this.say(
				said ? message('workspace.redid', { what: said }) : message('workspace.nothingToRedo'),
				said !== undefined
			);
		});
	}

	/** One step out: what is open on top closes first, then the selection goes. */
	stepOut(): void {
		if (this.areKeysShown) this.areKeysShown = false;
		else if (this.isDescribed) this.isDescribed = false;
		else if (this.entry) this.entry = undefined;
		else if (this.lit) this.lit = undefined;
		else if (this.chosen.size > 0) this.chosen = new Set();
		else if (this.view.query.selected !== undefined) this.view.select(undefined);
		else if (this.view.query.focus) this.view.step({ focus: undefined });
		this.canvas?.focus();
	}

	/** What of the answer is lit in the picture; nothing while another panel stands before it. */
	get #lit(): LitAnswer {
		return { answer: this.panel === 'ask' ? this.analysis.answer : undefined, lit: this.lit };
	}

	/** The place of the ranking whose evidence is lit: the first one unless another was chosen. */
	get litRank(): Ranked | undefined {
		return litRankOf(this.#lit);
	}

	/** Stakeholders and ties that the lit row of the answer rests on. */
	get evidence(): ReadonlySet<Id> {
		if (this.panel === 'ask' && this.tried) return this.tried.lit;
		return this.panel === 'plan' ? this.plan.people : evidenceOf(this.#lit);
	}

	/** The numbers of the ranking's first places, to be shown beside their stakeholders. */
	get badges(): ReadonlyMap<Id, number> {
		return badgesOf(this.#lit);
	}

	/** Pairs without a tie on record that the answer speaks of: of the lit finding, or of all. */
	get ghosts(): readonly (readonly [Id, Id])[] {
		if (this.panel === 'ask' && this.tried) return this.tried.ghosts;
		return ghostsOf(this.#lit);
	}

	#attempt(act: () => void): boolean {
		try {
			act();
			return true;
		} catch (error) {
			if (!(error instanceof RoundtableError)) throw error;
			this.status = { sentence: error.sentence, undo: false, isProblem: true, isSeen: true };
			return false;
		}
	}
}
