import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFiles, writeMap } from '#lib/formats/index.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { viewAs } from '#lib/model/viewAs.ts';

const folder = join(import.meta.dirname, '../../static/examples');
const team = { level: 'team', at: '2026-01-01' } as const;

/** Stakeholders, ties, projects, participations, indicators, assessments, value ratings. */
const counts: Readonly<Record<string, readonly number[]>> = {
	'calgary-living-labs': [25, 45, 8, 39, 7, 0, 0],
	'g4-open-data': [27, 60, 6, 42, 21, 0, 0],
	'okanagan-floods': [66, 219, 28, 260, 15, 0, 0],
	'regional-digital-strategy': [33, 66, 6, 55, 10, 42, 66],
	'toronto-data-sovereignty': [25, 23, 7, 22, 5, 0, 3]
};

function readExample(id: string) {
	const names = readdirSync(join(folder, id)).filter((name) => !name.endsWith('.md'));
	return readFiles(names.map((name) => ({ name, bytes: readFileSync(join(folder, id, name)) })));
}

const indigenous = (map: StakeholderMap) =>
	new Set(
		[...map.stakeholders.values()].filter(({ kind }) => kind.startsWith('indigenous')).map(({ id }) => id)
	);

describe.each(readdirSync(folder))('the example %s', (id) => {
	const { map, issues, format } = readExample(id);

	it('is read whole, and written and read again the same', () => {
		expect(issues).toEqual([]);
		expect(format.id).toBe('folder');
		const { stakeholders, ties, projects, participations, indicators, assessments, valueRatings } = map;
		const sizes = [stakeholders, ties, projects, participations, indicators, assessments, valueRatings];
		expect(sizes.map(({ size }) => size)).toEqual(counts[id]);
		expect(readFiles(writeMap(map, 'folder')).map).toEqual(map);
	});

	it('says in both languages what it is about and how far to trust it', () => {
		const { header } = map;
		expect(header.id).toBe(id);
		for (const text of [header.titleFr, header.purpose, header.purposeFr, header.notice, header.noticeFr])
			expect(text).toMatch(/\w/);
		expect(readFileSync(join(folder, id, 'README.md'), 'utf8')).toContain('## Sources');
	});

	it('scores no real body and no Indigenous one, and marks what it made up', () => {
		const nations = indigenous(map);
		for (const { stakeholder, illustrative } of map.assessments.values()) {
			expect(map.header.fictional).toBe(true);
			expect(illustrative).toBe(true);
			expect(nations.has(stakeholder)).toBe(false);
		}
		for (const { rating, illustrative, published } of map.valueRatings.values())
			expect(map.header.fictional ? illustrative : published && rating === undefined).toBe(true);
		const strong = [...map.ties.values()].filter(({ strength }) => strength !== undefined);
		expect(strong.every(({ illustrative }) => illustrative === true)).toBe(true);
		expect(strong.length > 0).toBe(map.header.fictional === true);
	});

	it('holds of Indigenous bodies only ties and parts that a document shows', () => {
		const nations = indigenous(map);
		const inferred = [
			...[...map.ties.values()].filter(({ from, to }) => nations.has(from) || nations.has(to)),
			...[...map.participations.values()].filter(({ stakeholder }) => nations.has(stakeholder))
		].filter(({ confidence }) => confidence !== 'documented');
		expect(map.header.fictional ? [] : inferred.map(({ id }) => id)).toEqual([]);
	});
});

it('withholds what a community holds in Toronto until its custodian consents', () => {
	const { map } = readExample('toronto-data-sovereignty');
	const view = viewAs(map, team);
	const hidden = [...map.stakeholders.keys()].filter((id) => !view.stakeholders.has(id));
	expect(hidden.sort()).toEqual(['gida', 'itk', 'mno', 'residents']);
	expect(view.withheld.get('stakeholder')).toBe(4);
	expect([...view.ties.values()].some(({ from, to }) => hidden.includes(from) || hidden.includes(to))).toBe(
		false
	);
});
