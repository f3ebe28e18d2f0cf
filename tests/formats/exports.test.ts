import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readFiles, writeMap, writtenFormats } from '#lib/formats/index.ts';
import { methodNote } from '#lib/formats/note/methodNote.ts';
import { parseDocument } from '#lib/model/parseDocument.ts';

const { map: whole } = parseDocument({
	header: { id: 'm', title: 'Who keeps the water back?', purpose: 'To decide with those it floods.' },
	stakeholders: [
		{ id: 'a', name: 'City', kind: 'municipality' },
		{ id: 'b', name: 'Board', kind: 'agency' }
	],
	ties: [{ id: 't', from: 'a', to: 'b', kind: 'funds', directed: true }]
});
/** As somebody sees it from whom a custodian keeps two stakeholders back. */
const map = { ...whole, withheld: new Map([['stakeholder' as const, 2]]) };
const at = '2026-06-18T10:00:00Z';

describe.each(writtenFormats)('an export as $id', ({ id, loses }) => {
	it.each(['en', 'fr'] as const)('carries the method note (%s), or says that it cannot', (language) => {
		const options = { at, language };
		const texts = writeMap(map, id, options).map(({ name, bytes }) => {
			const parts = name.endsWith('.xlsx') ? Object.values(unzipSync(bytes)) : [bytes];
			return parts.map((part) => new TextDecoder().decode(part)).join('\n');
		});
		const held = methodNote(map, options).filter((line) => texts.some((text) => text.includes(line)));
		if (loses.includes('note')) expect(held.length).toBeLessThan(methodNote(map, options).length);
		else expect(held).toEqual(methodNote(map, options));
	});
});

describe('Roundtable JSON', () => {
	it('brings the edits along where they are asked for, and is the same map with them', () => {
		const history = [{ id: 'e1', seq: 1, author: 'Ada', at, changes: [] }];
		const [file] = writeMap(whole, 'json', { at, history });
		expect(JSON.parse(new TextDecoder().decode(file!.bytes))).toMatchObject({ history });
		const { map: again, issues } = readFiles([file!]);
		expect(again).toEqual(whole);
		expect(issues.map(({ code }) => code)).toEqual(['json.history']);
	});

	it('says what of a file has no place on a map', () => {
		const text = '{"header":{"id":"m","title":"M"},"persons":[{},{}],"colour":"red"}';
		const { issues } = readFiles([{ name: 'a.json', bytes: new TextEncoder().encode(text) }]);
		expect(issues.map(({ code, values }) => [code, values])).toEqual([
			['xml.skipped', { element: 'persons', count: 2 }],
			['xml.skipped', { element: 'colour', count: 1 }]
		]);
	});
});
