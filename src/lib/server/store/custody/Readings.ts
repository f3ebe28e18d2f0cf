import { StorageError } from '#lib/base/errors.ts';
import type { Id } from '#lib/base/ids.ts';
import { recordKindList } from '#lib/model/records.ts';
import { recordsOf, type StakeholderMap } from '#lib/model/StakeholderMap.ts';
import type { Engine } from '../Engine.ts';

/** Readers noted in memory at most, before the list begins anew. */
const CAPACITY = 20_000;

/** Keeps who read which custodian's records, by the hour and without the records, before they are handed out. */
export class Readings {
	/** What is on disk already, so that a busy reader costs one write an hour. */
	#noted = new Set<string>();

	constructor(
		private readonly engine: Engine,
		private readonly now: () => string
	) {}

	/** Notes that a person is given a view of a map. A disk that takes no writes stops nobody from reading. */
	async note(map: Id, person: string | undefined, view: StakeholderMap): Promise<void> {
		const hour = `${this.now().slice(0, 13)}:00:00.000Z`;
		const who = person ?? '–';
		const fresh = custodiansShown(view).filter(
			(custodian) => !this.#noted.has(keyOf(map, custodian, who, hour))
		);
		if (fresh.length === 0) return;
		const rows = fresh.map((custodian) => ({ map_id: map, custodian, person: who, hour }));
		try {
			await this.engine.write((db) =>
				db
					.insertInto('reading')
					.values(rows)
					.onConflict((conflict) => conflict.doNothing())
					.execute()
			);
		} catch (error) {
			if (error instanceof StorageError) return;
			throw error;
		}
		if (this.#noted.size > CAPACITY) this.#noted.clear();
		for (const custodian of fresh) this.#noted.add(keyOf(map, custodian, who, hour));
	}
}

const shown = new WeakMap<StakeholderMap, readonly Id[]>();

/** Custodians of whose own terms a view shows something. Views are kept as long as the map stands still. */
function custodiansShown(view: StakeholderMap): readonly Id[] {
	const held = shown.get(view);
	if (held) return held;
	const found = new Set<Id>();
	for (const kind of recordKindList) {
		for (const record of recordsOf(view, kind).values()) {
			const { custodian, sensitivity } = record as { custodian?: Id; sensitivity?: string };
			if (custodian !== undefined && sensitivity === 'community') found.add(custodian);
		}
	}
	const list = [...found];
	shown.set(view, list);
	return list;
}

function keyOf(...parts: readonly string[]): string {
	return JSON.stringify(parts);
}
