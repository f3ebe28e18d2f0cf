import type { Id } from '#lib/base/ids.ts';
import type { LoggedEdit } from '#lib/model/changes.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { viewAs } from '#lib/model/viewAs.ts';
import type { View } from '../access/standing.ts';
import { viewEdit } from '../access/viewEdits.ts';

/** How many of the last edits a head keeps, so that those who follow live need not ask the disk. */
const TAIL = 64;

interface Recent {
	readonly edit: LoggedEdit;
	readonly before: StakeholderMap;
	readonly after: StakeholderMap;
	/** What each sort of viewer sees of it. */
	readonly views: Map<string, LoggedEdit>;
}

interface Facts {
	readonly id: Id;
	readonly map: StakeholderMap;
	readonly seq: number;
	readonly hash: string;
	readonly created: string;
	readonly changed: string;
	readonly archived: string | undefined;
	/** How often a custodian took its records back. */
	readonly erased: number;
	/** The place of the last edit that took something from somebody's sight; 0 where none did. */
	readonly narrowed: number;
	/** Changes since the last snapshot. */
	readonly unsaved: number;
}

/** A map at the end of its log, in memory; immutable, as the map is. */
export class Head {
	readonly #views = new Map<string, StakeholderMap>();

	constructor(
		readonly facts: Facts,
		private readonly recent: readonly Recent[] = []
	) {}

	/** The head after an edit that led to `next`. */
	after(edit: LoggedEdit, next: StakeholderMap, hash: string, changed: string): Head {
		const { map, unsaved } = this.facts;
		const recent = [...this.recent.slice(1 - TAIL), { edit, before: map, after: next, views: new Map() }];
		return new Head(
			{ ...this.facts, map: next, seq: edit.seq, hash, changed, unsaved: unsaved + edit.changes.length },
			recent
		);
	}

	/** The same map in a new life, after something was taken out of its log: places known before mean nothing. */
	anew(): Head {
		return new Head({ ...this.facts, erased: this.facts.erased + 1, unsaved: 0 });
	}

	/**
	 * The map's life in that of a store: another one after something was taken from what readers hold, so that
	 * whoever follows reads the map anew.
	 */
	lifeIn(epoch: string): string {
		const { erased, narrowed } = this.facts;
		return erased === 0 && narrowed === 0 ? epoch : `${epoch}-${erased}-${narrowed}`;
	}

	with(facts: Partial<Facts>): Head {
		return new Head({ ...this.facts, ...facts }, this.recent);
	}

	viewAs(viewer: View): StakeholderMap {
		return remember(this.#views, viewer, () => viewAs(this.facts.map, viewer));
	}

	/**
	 * The edits after a place as a viewer sees them; undefined where they reach further back than is kept, or than
	 * what was seen then may still be seen.
	 */
	editsAfter(place: number, viewer: View, limit: number): LoggedEdit[] | undefined {
		const count = this.facts.seq - place;
		if (count > this.recent.length || place < this.facts.narrowed) return undefined;
		const wanted = this.recent.slice(this.recent.length - count).slice(0, limit);
		return wanted.map(({ edit, before, after, views }) =>
			remember(views, viewer, () => viewEdit({ before, after }, edit, viewer))
		);
	}
}

function remember<T>(views: Map<string, T>, viewer: View, compute: () => T): T {
	const key = JSON.stringify([
		viewer.level,
		viewer.at,
		viewer.custodians ?? [],
		viewer.hidesJudgments ?? false,
		viewer.hidesAuthors ?? false
	]);
	const held = views.get(key);
	if (held !== undefined) return held;
	const view = compute();
	views.set(key, view);
	return view;
}
