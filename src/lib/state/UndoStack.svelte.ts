import type { Id } from '#lib/base/ids.ts';
import type { Message } from '#lib/base/message.ts';
import { invertChange, type Change, type Edit, type Fields } from '#lib/model/changes.ts';
import type { RecordKind, RecordOf } from '#lib/model/records.ts';
import { recordsOf, type StakeholderMap } from '#lib/model/StakeholderMap.ts';

/** One step of a person's own: what was done, in words and in changes. */
export interface Step {
	readonly edit: Edit;
	readonly said: Message;
}

/** The own edits that can be taken back and done again; never those of others. */
export class UndoStack {
	#done = $state.raw<readonly Step[]>([]);
	#undone = $state.raw<readonly Step[]>([]);

	/** What undo would take back now. */
	get last(): Step | undefined {
		return this.#done.at(-1);
	}

	/** What redo would do again now. */
	get next(): Step | undefined {
		return this.#undone.at(-1);
	}

	did(step: Step): void {
		this.#done = [...this.#done, step];
		this.#undone = [];
	}

	/** The last step was taken back by this edit. */
	undid(by: Edit): void {
		const step = this.last;
		if (!step) return;
		this.#done = this.#done.slice(0, -1);
		this.#undone = [...this.#undone, { edit: by, said: step.said }];
	}

	/** The last undone step was done again by this edit. */
	redid(by: Edit): void {
		const step = this.next;
		if (!step) return;
		this.#undone = this.#undone.slice(0, -1);
		this.#done = [...this.#done, { edit: by, said: step.said }];
	}

	/** An edit that never came about leaves no step. */
	forget(id: Id): void {
		const others = (steps: readonly Step[]) => steps.filter(({ edit }) => edit.id !== id);
		this.#done = others(this.#done);
		this.#undone = others(this.#undone);
	}
}

/**
 * What takes changes back on a map that others may have changed since: fields that hold something else by
 * now stay as the others left them.
 */
export function changesBack(map: StakeholderMap, changes: readonly Change[]): Change[] {
	return changes
		.map(invertChange)
		.reverse()
		.flatMap((change) => stillOurs(map, change));
}

function stillOurs(map: StakeholderMap, change: Change): Change[] {
	if ('record' in change) return [change];
	const held =
		'id' in change
			? recordsOf(map, change.kind.slice(0, -'.set'.length) as RecordKind).get(change.id)
			: map.header;
	const ours = (field: string) =>
		JSON.stringify((held as Record<string, unknown> | undefined)?.[field] ?? null) ===
		JSON.stringify((change.from as Record<string, unknown>)[field] ?? null);
	const keep = (fields: object) =>
		Object.fromEntries(Object.entries(fields).filter(([field]) => ours(field))) as Fields<
			RecordOf<RecordKind>
		>;
	const to = keep(change.to);
	return Object.keys(to).length > 0 ? [{ ...change, from: keep(change.from), to } as Change] : [];
}
