import { ForbiddenError, NotFoundError } from '#lib/base/errors.ts';
import type { Id } from '#lib/base/ids.ts';
import type { Change, Edit, LoggedEdit } from '#lib/model/changes.ts';
import { recordKindList, recordKinds, type Custodian } from '#lib/model/records.ts';
import { recordsOf, withRecords, type StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { withoutDangling } from '#lib/model/withoutDangling.ts';
import { isVisitor, type Caller } from '../../access/Caller.ts';
import { changesBetween } from '../../access/changesBetween.ts';
import { logEdit } from '../appendEdit.ts';
import type { Batch } from '../Batch.ts';
import { textHash } from '../chain.ts';
import type { Head } from '../Head.ts';
import { readEdits, readRows, type Shelf } from '../readLog.ts';
import { saveSnapshot, snapshotOf } from '../snapshots.ts';
import { openChanges } from './seal.ts';
import { changesOf, keyOfChange, keysOfCustodian } from './findCustody.ts';
import { recordAct } from '../people/audit.ts';
import { personOf } from '../people/MapActs.ts';

/** Everything that a map holds of a custodian's, in an open form that leaves with it. */
export interface CustodyExport {
	readonly map: Id;
	readonly custodian: Custodian;
	/** Records by collection, as they stand. */
	readonly records: Readonly<Record<string, readonly object[]>>;
	/** Every change to any of them since the map began: who, when and what. */
	readonly history: readonly LoggedEdit[];
	readonly readings: readonly Reading[];
	/** SHA-256 over the JSON of records and history. */
	readonly checksum: string;
}

/** Somebody read a custodian's records in this hour. */
export interface Reading {
	/** The account; `–` for the holder of a link. */
	readonly person: string;
	/** Begin of the hour, ISO 8601. */
	readonly hour: string;
}

/** Throws unless the caller acts for the custodian: the owner of the map does not, nor who runs the server. */
export function assertActsFor(caller: Caller, custodians: readonly Id[] | undefined, custodian: Id): void {
	// At the machine itself, without accounts, there is nobody else who could.
	if (!isVisitor(caller)) return;
	if (!custodians?.includes(custodian)) throw new ForbiddenError('custody.notYours');
}

/** A custodian's records, their history, and who read them. Reads the whole log of the map. */
export async function exportCustody(shelf: Shelf, head: Head, custodian: Id): Promise<CustodyExport> {
	const { id, map } = head.facts;
	const named = custodianOn(map, custodian);
	const edits = await readEdits(shelf, id, 0);
	const history = changesOf(edits, keysOfCustodian(edits, custodian));
	const records = Object.fromEntries(
		recordKindList
			.map(
				(kind) =>
					[
						recordKinds[kind].collection,
						[...recordsOf(map, kind).values()].filter((record) => isOf(record, custodian))
					] as const
			)
			.filter(([, list]) => list.length > 0)
	);
	const readings = await readReadings(shelf, id, custodian);
	const checksum = textHash(JSON.stringify([records, history]));
	return { map: id, custodian: named, records, history, readings, checksum };
}

export async function readReadings({ db }: Shelf, map: Id, custodian: Id): Promise<Reading[]> {
	return db
		.selectFrom('reading')
		.select(['person', 'hour'])
		.where('map_id', '=', map)
		.where('custodian', '=', custodian)
		.orderBy('hour', 'desc')
		.orderBy('person')
		.execute();
}

/**
 * Takes a custodian's records off a map and out of its log: what is readable there is cut out of each entry,
 * and the new entry says of which, so that the chain still holds; saved pictures of the map go; what is sealed
 * loses its key once this is on disk (`Vault.destroy`). The custodian's own name stays, as the mark of the gap.
 */
export async function eraseInBatch(
	batch: Batch,
	head: Head,
	custodian: Id,
	maker: Pick<Edit, 'id' | 'author' | 'at'>,
	{ logged, caller }: { readonly logged: string; readonly caller: Caller }
): Promise<Head> {
	const { id, map } = head.facts;
	custodianOn(map, custodian);
	const changes = changesBetween(map, withoutCustodian(map, custodian));
	await allowRedaction(batch, true);
	const keys = keysOfCustodian(await readEdits(batch, id, 0), custodian);
	const redacts = await redact(batch, id, keys);
	await allowRedaction(batch, false);
	const next = await logEdit(
		batch,
		head,
		{ ...maker, changes: bareRemovals(changes, keys) },
		{
			logged,
			person: personOf(caller) ?? null,
			redacts: JSON.stringify(redacts)
		}
	);
	await batch.db
		.updateTable('map')
		.set((e) => ({ erased: e('erased', '+', 1) }))
		.where('id', '=', id)
		.execute();
	await batch.db.deleteFrom('snapshot').where('map_id', '=', id).where('seq', '>', 0).execute();
	await saveSnapshot(batch.db, snapshotOf(batch.vault, next));
	await batch.db.deleteFrom('reading').where('map_id', '=', id).where('custodian', '=', custodian).execute();
	const act = { at: logged, person: personOf(caller), act: 'custody.erase', map: id, about: { custodian } };
	await recordAct(batch.db, act);
	// Those who follow have what is erased on their screens: they read the map anew.
	const erased = next.anew();
	batch.set(erased);
	return erased;
}

/** The removal of erased records names their ids and nothing else of them. */
function bareRemovals(changes: readonly Change[], keys: ReadonlySet<string>): Change[] {
	return changes.flatMap((change) => {
		if (!keys.has(keyOfChange(change))) return [change];
		const { record } = change as { record?: { id: Id } };
		// What only loosens references before the removal is not needed to replay it.
		return record ? [{ kind: change.kind, record: { id: record.id } } as unknown as Change] : [change];
	});
}

/** The database lets nobody change the log but under this mark, which no other transaction sees. */
async function allowRedaction({ db }: Batch, isAllowed: boolean): Promise<void> {
	if (isAllowed) await db.insertInto('store').values({ name: 'redacting', value: '' }).execute();
	else await db.deleteFrom('store').where('name', '=', 'redacting').execute();
}

function withoutCustodian(map: StakeholderMap, custodian: Id): StakeholderMap {
	let rest = map;
	for (const kind of recordKindList) {
		const kept = [...recordsOf(rest, kind)].filter(([, record]) => !isOf(record, custodian));
		if (kept.length < recordsOf(rest, kind).size) rest = withRecords(rest, kind, new Map(kept) as never);
	}
	return withoutDangling(rest, []);
}

/** Cuts changes to certain records out of a log; answers the places, each with the hash of what is left there. */
async function redact(batch: Batch, map: Id, keys: ReadonlySet<string>): Promise<[number, string][]> {
	const redacts: [number, string][] = [];
	for (const row of await readRows(batch.db, map, 0)) {
		const parts = JSON.parse(row.changes) as object[];
		const left = parts.filter((part) => {
			const [change] = openChanges(batch.vault, map, JSON.stringify([part]));
			return change === undefined || !keys.has(keyOfChange(change));
		});
		if (left.length === parts.length) continue;
		const changes = JSON.stringify(left);
		redacts.push([row.seq, textHash(changes)]);
		await batch.db
			.updateTable('edit')
			.set({ changes })
			.where('map_id', '=', map)
			.where('seq', '=', row.seq)
			.execute();
	}
	return redacts;
}

function isOf(record: object, custodian: Id): boolean {
	return (record as { custodian?: Id }).custodian === custodian;
}

function custodianOn(map: StakeholderMap, custodian: Id): Custodian {
	const named = map.custodians.get(custodian);
	if (!named) throw new NotFoundError('custody.unknown', { id: custodian });
	return named;
}
