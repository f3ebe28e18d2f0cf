import { isDeepStrictEqual } from 'node:util';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Loss } from '#lib/formats/format.ts';
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
interface Place {
	readonly x: number;
	readonly y: number;
}
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

it.each(writtenFormats.filter(({ loses }) => !loses.includes('positions')))(
	'an export as $id keeps who stands where',
	({ id }) => {
		const places = { a: { x: 0, y: 0 }, b: { x: 300, y: -90 } };
		const stakeholders = new Map(
			[...whole.stakeholders].map(([key, one]) => [key, { ...one, position: places[key as 'a' | 'b'] }])
		);
		const { map: again } = readFiles(writeMap({ ...whole, stakeholders }, id, { at }));
		const [a, b] = [...again.stakeholders.values()].map(({ position }) => position!) as [Place, Place];
		expect((b.x - a.x) / (b.y - a.y)).toBeCloseTo(300 / -90, 1);
		expect(b.x).toBeGreaterThan(a.x);
	}
);

describe('what a format says that it loses, and nothing else, is lost', () => {
	const { map: full } = parseDocument({
		header: { id: 'm', title: 'M' },
		stakeholders: [
			{
				id: 'a',
				name: 'City',
				nameFr: 'Ville',
				kind: 'municipality',
				description: 'At the lake',
				attributes: [{ name: 'code', value: '5' }]
			},
			{ id: 'b', name: 'Board', kind: 'agency' },
			{ id: 'c', name: 'Board', kind: 'agency' }
		],
		ties: [
			{
				id: 't',
				from: 'a',
				to: 'b',
				kind: 'funds',
				directed: true,
				since: '2001',
				source: 'Minutes',
				note: 'Yearly'
			},
			{ id: 'u', from: 'b', to: 'c', kind: 'sharesData', directed: false, strength: 2.5 }
		],
		projects: [{ id: 'p', name: 'Dyke' }]
	});
	/** What of the map is there, by the loss that takes it away. */
	const held = ({ stakeholders, ties, projects }: typeof full): Partial<Record<Loss, unknown>> => {
		const [city, , board] = [...stakeholders.values()];
		const [funds, shares] = [...ties.values()];
		return {
			records: projects.size,
			ids: [...stakeholders.keys()],
			names: city?.nameFr,
			sameNames: board?.name,
			attributes: city?.description,
			types: city?.attributes?.find(({ name }) => name === 'code')?.value,
			tieKinds: [funds?.kind, shares?.kind],
			strengths: [funds?.strength, shares?.strength],
			mixed: [funds?.directed, shares?.directed],
			dates: funds?.since,
			sources: [funds?.source, String(funds?.note).includes('Yearly')]
		};
	};

	it.each(writtenFormats)('$id', ({ id, loses }) => {
		const [before, after] = [held(full), held(readFiles(writeMap(full, id, { at })).map)];
		// Where all that is said of somebody is lost, it has no type either.
		const lost = (Object.keys(before) as Loss[]).filter(
			(loss) => !isDeepStrictEqual(before[loss], after[loss])
		);
		const said = loses.filter((loss) => loss in before);
		expect(new Set(lost)).toEqual(new Set(loses.includes('attributes') ? [...said, 'types'] : said));
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
