import { InputError } from '#lib/base/errors.ts';
import { parseDocument } from '#lib/model/parseDocument.ts';
import { toDocument, type StakeholderMap } from '#lib/model/StakeholderMap.ts';
import type { Format, NamedFile, ReadOptions, ReadResult } from '../format.ts';
import { decodeText, encodeText } from '../text/decode.ts';

/** Roundtable's own JSON: the whole map, nothing lost. */
export const json: Format = {
	id: 'json',
	endings: ['json'],
	sniff: (files) => files.length === 1 && /^\ufeff?\s*\{/.test(head(files[0])),
	read: readJson,
	write: writeJson
};

function readJson([file]: readonly NamedFile[], { id, title }: ReadOptions): ReadResult {
	if (!file) throw new InputError('files.none');
	const { text, issues } = decodeText(file.bytes, file.name);
	let document: unknown;
	try {
		document = JSON.parse(text);
	} catch {
		throw new InputError('json.unreadable', {}, { file: file.name });
	}
	const parsed = parseDocument(document);
	const header = { ...parsed.map.header, ...(id ? { id } : {}), ...(title ? { title } : {}) };
	return { map: { ...parsed.map, header }, issues: [...issues, ...parsed.issues] };
}

function writeJson(map: StakeholderMap): readonly NamedFile[] {
	return [{ name: 'map.json', bytes: encodeText(JSON.stringify(toDocument(map), null, '\t') + '\n') }];
}

function head(file: NamedFile | undefined): string {
	return file ? decodeText(file.bytes.slice(0, 200), file.name).text : '';
}
