import { InputError } from '#lib/base/errors.ts';
import type { Issue } from '#lib/base/issue.ts';
import { recordKindList, recordKinds, type RecordKind, type RecordOf } from './records.ts';
import { headerSchema, recordSchemas } from './schema/index.ts';
import { assertDepth, check } from './shape.ts';
import { createMap, withRecords, type StakeholderMap } from './StakeholderMap.ts';
import { withoutDangling } from './withoutDangling.ts';

/** What a document held: the map, and what of it had to be left out. */
export interface ParsedDocument {
	readonly map: StakeholderMap;
	readonly issues: readonly Issue[];
}

/**
 * The map of an untrusted document. A document that is none throws `document.invalid` with its place; a
 * record that does not fit its schema or names what is not there is left out and reported, a field at a time.
 */
export function parseDocument(json: unknown): ParsedDocument {
	assertDepth(json);
	if (typeof json !== 'object' || json === null)
		throw new InputError('document.invalid', { field: 'header' });
	const document = json as Record<string, unknown>;
	let map = createMap(check(headerSchema, document['header'], 'document.invalid', 'header'));
	const issues: Issue[] = [];
	for (const kind of recordKindList) {
		const { collection } = recordKinds[kind];
		const records = document[collection] ?? [];
		if (!Array.isArray(records)) throw new InputError('document.invalid', { field: collection });
		map = withRecords(map, kind, soundRecords(kind, records, issues));
	}
	return { map: withoutDangling(map, issues), issues };
}

function soundRecords<K extends RecordKind>(
	kind: K,
	records: readonly unknown[],
	issues: Issue[]
): Map<string, RecordOf<K>> {
	const sound = new Map<string, RecordOf<K>>();
	records.forEach((json, index) => {
		const result = recordSchemas[kind].safeParse(json);
		const at = { file: recordKinds[kind].collection, row: index + 1 };
		if (!result.success) {
			const field = result.error.issues[0]?.path.join('.') ?? '';
			issues.push({
				code: 'record.invalid',
				severity: 'error',
				at: { ...at, column: field },
				values: { field }
			});
		} else if (sound.has(result.data.id)) {
			issues.push({ code: 'record.repeated', severity: 'error', at, values: { id: result.data.id } });
		} else sound.set(result.data.id, result.data as unknown as RecordOf<K>);
	});
	return sound;
}
