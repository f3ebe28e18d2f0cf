import { describe, expect, it } from 'vitest';
import { readFiles, type NamedFile } from '#lib/formats/index.ts';
import { findDuplicates } from '#lib/formats/mapping/findDuplicates.ts';
import type { Mapping } from '#lib/formats/mapping/Mapping.ts';
import { parseMapping } from '#lib/formats/mapping/parseMapping.ts';
import { updateMap } from '#lib/formats/mapping/updateMap.ts';
import { createMap } from '#lib/model/StakeholderMap.ts';
import { changesBetween } from '#lib/server/access/changesBetween.ts';
import { applyChanges } from '#lib/model/applyChange.ts';
import { invertChanges } from '#lib/model/changes.ts';

const file = (name: string, text: string): NamedFile => ({ name, bytes: new TextEncoder().encode(text) });
const nodes = file(
	'nodes.csv',
	'id;Organisme;Secteur;Lieu\nk;Ville de Kelowna;ville;Canada/C.-B./Kelowna\nb;OBWB;bassin;Canada/C.-B.\n'
);
const ties = file('ties.csv', 'De;Vers;Lien;Note sur 10\nk;b;argent;10\nb;k;avis;1\n');

describe('a mapping', () => {
	const mapping: Mapping = {
		version: 1,
		stakeholders: [
			{ column: 'Secteur', as: 'kind' },
			{ column: 'Lieu', as: 'jurisdiction' }
		],
		ties: [
			{ column: 'Lien', as: 'relation' },
			{ column: 'Note sur 10', as: 'strength' }
		],
		kinds: [{ word: 'bassin', as: 'agency' }],
		tieKinds: [
			{ word: 'argent', as: 'funds' },
			{ word: 'avis', as: 'advises' }
		],
		scale: { from: 1, to: 10 },
		separator: '/'
	};

	it('says what columns, words and scales become', () => {
		const { map, survey } = readFiles([nodes, ties], { mapping });
		expect([...map.stakeholders.values()].map(({ kind, home }) => [kind, home])).toEqual([
			['municipality', 'Canada > C.-B. > Kelowna'],
			['agency', 'Canada > C.-B.']
		]);
		expect([...map.jurisdictions.keys()]).toEqual(['Canada', 'Canada > C.-B.', 'Canada > C.-B. > Kelowna']);
		expect([...map.ties.values()].map(({ kind, directed, strength }) => [kind, directed, strength])).toEqual([
			['funds', true, 5],
			['advises', true, 1]
		]);
		expect(survey?.strengths).toEqual({ from: 1, to: 10 });
		expect(survey?.stakeholders.find(({ name }) => name === 'Secteur')?.words).toEqual([
			{ word: 'ville', count: 1 },
			{ word: 'bassin', count: 1 }
		]);
	});

	it('leaves out what it is told to, and reads a table as it is told', () => {
		const left = readFiles([nodes, ties], {
			mapping: { version: 1, stakeholders: [{ column: 'Secteur', as: 'leaveOut' }] }
		});
		expect(left.map.stakeholders.get('k')?.attributes?.map(({ name }) => name)).toEqual(['Lieu']);
		const told = readFiles([file('t.csv', 'A|B|C\nx|y|2,5\n')], {
			mapping: {
				version: 1,
				tables: [{ table: 't.csv', shape: 'ties', from: 'B', to: 'A', decimal: ',' }],
				ties: [{ column: 'C', as: 'strength' }]
			}
		});
		expect([...told.map.ties.values()]).toMatchObject([{ from: 'y', to: 'x', strength: 2.5 }]);
	});

	it('makes stakeholders one that are one', () => {
		const { map } = readFiles([ties], { mapping: { version: 1, same: [{ id: 'b', into: 'k' }] } });
		expect([...map.stakeholders.keys()]).toEqual(['k']);
		expect(map.ties.size).toBe(0);
	});

	it('is the same after it went through a file, and refused where it is none', () => {
		expect(parseMapping(JSON.stringify(mapping))).toEqual(mapping);
		for (const text of [
			'{',
			'{}',
			'{"version":1,"colour":2}',
			'{"version":1,"kinds":[{"word":"x","as":"king"}]}'
		])
			expect(() => parseMapping(text)).toThrow('mapping.invalid');
	});
});

describe('two-mode tables', () => {
	it.each([
		['rows', 'Organisme;Projet;Rôle\nVille;Digue;convener\nVille;Lac;financement\nRégion;Digue;x\n'],
		['marks', 'Organisme;Digue;Lac\nVille;convener;1\nRégion;x;\n']
	])('become projects and participations (%s)', (_, text) => {
		const { map } = readFiles([file('t.csv', text)]);
		expect([...map.projects.keys()]).toEqual(['Digue', 'Lac']);
		expect([...map.stakeholders.keys()]).toEqual(['Ville', 'Région']);
		expect(
			[...map.participations.values()].map(({ stakeholder, project, role }) => [stakeholder, project, role])
		).toEqual([
			['Ville', 'Digue', 'convener'],
			['Ville', 'Lac', 'partner'],
			['Région', 'Digue', 'partner']
		]);
	});
});

describe('duplicates', () => {
	const names = (list: readonly (readonly [string, string?])[]) =>
		findDuplicates(list.map(([name, nameFr], index) => ({ id: `${index}`, name, nameFr }))).map(
			({ id, into, why }) => [id, into, why]
		);

	it.each([
		[[['Région d’Ottawa'], ['REGION D OTTAWA']], 'sameName'],
		[[['City of Kelowna'], ['Ville de Kelowna']], 'otherLanguage'],
		[[['Health Canada', 'Santé Canada'], ['Sante Canada']], 'otherLanguage'],
		[[['Okanagan Basin Water Board'], ['OBWB']], 'abbreviation'],
		[[['Regional District of Central Okanagan'], ['Regional District of Central Okanagen']], 'spelling']
	] as const)('are found in %j', (list, why) => {
		expect(names(list).map(([, , reason]) => reason)).toEqual([why]);
	});

	it('are not seen in names that only resemble each other', () => {
		expect(
			names([
				['School District 22'],
				['School District 23'],
				['City of Vernon'],
				['District of Vernon'],
				['Kelowna'],
				['Kelvona']
			])
		).toEqual([]);
	});
});

describe('an update', () => {
	const before = readFiles([nodes, ties]).map;

	it('knows records again, changes what the files say otherwise, and is undone as one', () => {
		const { map: incoming } = readFiles([
			file(
				'n.csv',
				'name,kind,population\nVILLE DE KELOWNA,municipality,144576\nDistrict régional,region,\n'
			),
			file('t.csv', 'from,to,kind\nVILLE DE KELOWNA,District régional,funds\n')
		]);
		const update = updateMap(before, incoming);
		expect(update.added).toEqual({ stakeholder: 1, tie: 1 });
		expect(update.changed).toMatchObject([{ kind: 'stakeholder', id: 'k' }]);
		expect(update.map.stakeholders.get('k')).toMatchObject({
			kind: 'municipality',
			attributes: expect.arrayContaining([{ name: 'population', value: 144576 }])
		});
		expect([...update.map.ties.values()].at(-1)).toMatchObject({
			from: 'k',
			to: 'District régional',
			kind: 'funds'
		});
		const changes = changesBetween(before, update.map);
		expect(applyChanges(before, changes)).toEqual(update.map);
		expect(applyChanges(update.map, invertChanges(changes))).toEqual(before);
	});

	it('of a map by itself changes nothing', () => {
		const update = updateMap(before, before);
		expect([update.added, update.changed, update.issues]).toEqual([{}, [], []]);
		expect(changesBetween(before, update.map)).toEqual([]);
	});

	it('says where a name could mean several', () => {
		const twins = {
			...createMap({ id: 'm', title: 'M' }),
			stakeholders: new Map(['a', 'b'].map((id) => [id, { id, name: 'Twin', kind: 'other' as const }]))
		};
		const one = {
			...createMap({ id: 'n', title: 'N' }),
			stakeholders: new Map([['c', { id: 'c', name: 'twin', kind: 'other' as const }]])
		};
		const update = updateMap(twins, one);
		expect(update.added).toEqual({ stakeholder: 1 });
		expect(update.issues.map(({ code }) => code)).toEqual(['update.ambiguous']);
	});
});

describe('the first row of a table', () => {
	const bare = file('t.csv', 'Ville de Kelowna,Bassin,2\nBassin,Province,3\n');
	const names = (mapping?: Mapping) => [...readFiles([bare], mapping && { mapping }).map.stakeholders.keys()];

	it('is a row like the others where it names nothing, and can be told to name the columns', () => {
		expect(names()).toEqual(['Ville de Kelowna', 'Bassin', 'Province']);
		expect(readFiles([bare]).survey?.tables[0]).toMatchObject({
			header: false,
			from: 'source',
			to: 'target'
		});
		expect(names({ version: 1, tables: [{ table: 't.csv', header: true }] })).toEqual(['Bassin', 'Province']);
	});

	it('stays what it was taken for when its columns are chosen', () => {
		const tables = [{ table: 't.csv', header: false, from: 'target', to: 'source' }];
		const { map } = readFiles([bare], { mapping: { version: 1, tables } });
		expect([...map.ties.values()].map(({ from, to }) => [from, to])).toEqual([
			['Bassin', 'Ville de Kelowna'],
			['Province', 'Bassin']
		]);
	});

	it('can be a stakeholder', () => {
		const list = file('n.csv', 'Kelowna,ville\nOBWB,agence\n');
		const tables = [{ table: 'n.csv', shape: 'stakeholders', header: false }] as const;
		const { map } = readFiles([list], { mapping: { version: 1, tables } });
		expect(
			[...map.stakeholders.values()].map(({ name, attributes }) => [name, attributes?.[0]?.value])
		).toEqual([
			['Kelowna', 'ville'],
			['OBWB', 'agence']
		]);
	});
});
