import type { Issue } from '#lib/base/issue.ts';
import { ConflictError } from '#lib/base/errors.ts';
import { updateMap, type ChangedRecord, type MapUpdate } from '#lib/formats/mapping/updateMap.ts';
import type { Change } from '#lib/model/changes.ts';
import { fromDocument, type StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { changesBetween } from '../access/changesBetween.ts';
import type { ImportedDocument } from './importUpload.ts';

/** Changed records that are told one by one. */
const SHOWN = 200;

/** What an import would change in a map that is there: shown before it is done. */
export interface Difference {
	readonly added: MapUpdate['added'];
	readonly changed: readonly ChangedRecord[];
	readonly changedCount: number;
	readonly same: number;
	readonly issues: readonly Issue[];
	/** The place in the log that the map stood at. */
	readonly seq: number;
	readonly hash: string;
}

/** The difference that files make to a map, and the changes that bring it about, which are one edit. */
export function differenceOf(
	map: StakeholderMap,
	{ document, issues }: Pick<ImportedDocument, 'document' | 'issues'>,
	at: { readonly seq: number; readonly hash: string }
): { readonly difference: Difference; readonly changes: Change[] } {
	const update = updateMap(map, fromDocument(document));
	return {
		changes: changesBetween(map, update.map),
		difference: {
			added: update.added,
			changed: update.changed.slice(0, SHOWN),
			changedCount: update.changed.length,
			same: update.same,
			issues: [...issues, ...update.issues],
			...at
		}
	};
}

/** Refuses files or a map that are not those which were looked at. */
export function assertUnchanged(fields: ReadonlyMap<string, string>, hash: string, seq: number): void {
	const [expected, place] = [fields.get('hash'), fields.get('seq')];
	if (expected !== undefined && expected !== hash) throw new ConflictError('import.changed');
	if (place !== undefined && place !== String(seq)) throw new ConflictError('import.mapChanged');
}
