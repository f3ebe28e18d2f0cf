import { InputError } from '#lib/base/errors.ts';
import { parseDocument } from '#lib/model/parseDocument.ts';
import { recordKindList, recordKinds } from '#lib/model/records.ts';
import { toDocument, type StakeholderMap } from '#lib/model/StakeholderMap.ts';
import {
	sampleOf,
	type Format,
	type NamedFile,
	type ReadOptions,
	type ReadResult,
	type WriteOptions
} from '../format.ts';
import { IssueList } from '../graph/IssueList.ts';
import { mergeSame } from '../mapping/mergeSame.ts';
import { methodNote } from '../note/methodNote.ts';
import { encodeText, headOf } from '../text/decode.ts';
import { asObject, parseJson } from '../text/parseJson.ts';

/** Roundtable's own JSON: the whole map, nothing lost; with its history where that is asked for. */
export const json: Format = {
	id: 'json',
	endings: ['json'],
	loses: [],
	sample: sampleOf(
		{
			'map.json': `{
	"header": { "id": "m", "title": "Who keeps the water back?" },
	"stakeholders": [
		{ "id": "kel", "name": "City of Kelowna", "nameFr": "Ville de Kelowna", "kind": "municipality" },
		{ "id": "obwb", "name": "Okanagan Basin Water Board", "kind": "agency" }
	],
	"ties": [{ "id": "t", "from": "kel", "to": "obwb", "kind": "funds", "directed": true, "strength": 4 }]
}
`
		},
		2,
		1
	),
	sniff: (files) => files.length === 1 && /^\ufeff?\s*[{[]/.test(headOf(files[0], 200)),
	read: readJson,
	write: writeJson
};

/** What a document holds; `withheld` says how much was kept back from whoever took it out, `note` so in words. */
const KNOWN = new Set<string>([
	'note',
	'header',
	'withheld',
	...recordKindList.map((kind) => recordKinds[kind].collection)
]);

function readJson([file]: readonly NamedFile[], { id, title, mapping }: ReadOptions): ReadResult {
	if (!file) throw new InputError('files.none');
	const { json, issues } = parseJson(file);
	// The history that an export may bring along tells how a map came to be; what it is stands beside it.
	const { history, ...document } = asObject(json) ?? {};
	const parsed = parseDocument(document);
	const header = { ...parsed.map.header, ...(id ? { id } : {}), ...(title ? { title } : {}) };
	const noticed = new IssueList([...issues, ...parsed.issues]);
	for (const [name, held] of Object.entries(document))
		if (!KNOWN.has(name))
			noticed.push({
				code: 'xml.skipped',
				severity: 'warning',
				at: { file: file.name },
				values: { element: name.slice(0, 80), count: Array.isArray(held) ? held.length : 1 }
			});
	if (Array.isArray(history))
		noticed.push({ code: 'json.history', severity: 'notice', values: { count: history.length } });
	const map = { ...parsed.map, header };
	return { map: mapping?.same ? mergeSame(map, mapping.same) : map, issues: noticed.all };
}

function writeJson(map: StakeholderMap, options: WriteOptions = {}): readonly NamedFile[] {
	const { history } = options;
	const document = { note: methodNote(map, options), ...toDocument(map), ...(history ? { history } : {}) };
	return [{ name: 'map.json', bytes: encodeText(JSON.stringify(document, null, '\t') + '\n') }];
}
