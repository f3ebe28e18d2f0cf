import { describe, expect, it } from 'vitest';
import { ask } from '#lib/analysis/answers/index.ts';
import { indexNeighbours } from '#lib/analysis/answers/neighbours.ts';
import { compose, hears, meets } from '#lib/analysis/answers/table/compose.ts';
import { findConflict } from '#lib/analysis/answers/table/conflict.ts';
import { listRules, type Rule } from '#lib/analysis/answers/table/rules.ts';
import { readSetting } from '#lib/analysis/answers/table/setting.ts';
import { createRandom, type Random } from '#lib/base/random.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { optimiser } from '../../support/optimiser.ts';
import { sketch, star, type Sketch } from './maps.ts';

const seat = (drawing: Sketch, parameters = {}) =>
	ask('table', sketch(drawing), { places: 'none', ...parameters }, { seed: 1, optimiser });
const seated = (answer: ReturnType<typeof seat>) =>
	answer.tables.find(({ id }) => id === 'seats')!.ids!.map((id) => id ?? 'shared');
const findings = (answer: ReturnType<typeof seat>, code: string) =>
	answer.findings.filter((finding) => finding.code === code);

/** Two voices, each with one body that speaks for it, and one body that speaks for both. */
const voices: Sketch = {
	stakeholders: [
		'north',
		'south',
		'union',
		{ id: 'renters', kind: 'residents' },
		{ id: 'farmers', kind: 'residents' }
	],
	ties: [
		['north', 'renters', { kind: 'represents', directed: true }],
		['south', 'farmers', { kind: 'advises', directed: true }],
		['renters', 'union', { kind: 'memberOf', directed: true }],
		['farmers', 'union', { kind: 'memberOf', directed: true }],
		['north', 'farmers', { kind: 'informs', directed: true }]
	],
	projects: ['flood'],
	parts: [
		['flood', 'renters', 'affected'],
		['flood', 'farmers', 'affected']
	]
};

describe('table', () => {
	it('seats the one body through which all are heard, and says that no other table does as well', () => {
		const answer = seat(voices);
		expect(seated(answer)).toEqual(['union']);
		expect(findings(answer, 'table.seat')[0]!.certainty!.word).toBe('fair');
		expect(findings(answer, 'table.free')).toHaveLength(1);
	});

	it('counts several equally good tables, and what is common to all', () => {
		const twins: Sketch = {
			...voices,
			stakeholders: [...voices.stakeholders, 'twin'],
			parts: [...voices.parts!, ['flood', 'north', 'affected']],
			ties: [
				...voices.ties!,
				['twin', 'renters', { kind: 'represents', directed: true }],
				['twin', 'farmers', { kind: 'represents', directed: true }]
			]
		};
		const answer = seat(twins);
		// North sits for itself; with it union, twin or south hears the farmers.
		expect(seated(answer)).toContain('north');
		expect(answer.tables.find(({ id }) => id === 'equal')!.rows).toHaveLength(2);
		const north = findings(answer, 'table.seat').find(({ about }) => about[0] === 'north')!;
		expect(north.certainty).toMatchObject({ share: 1, of: 3 });
	});

	it('holds a seat for a Nation that it never weighs, and one that organisations share', () => {
		const answer = seat({
			...voices,
			stakeholders: [
				...voices.stakeholders,
				{ id: 'nation', kind: 'indigenousGovernment' },
				{ id: 'centre', kind: 'indigenousOrganization' },
				{ id: 'society', kind: 'indigenousOrganization' }
			]
		});
		expect(seated(answer)).toEqual(['nation', 'shared', 'union']);
		expect(findings(answer, 'table.held')[0]!.about).toEqual(['nation']);
		expect(findings(answer, 'table.shared.organizations')[0]!.about).toEqual(['centre', 'society']);
		expect(findings(answer, 'table.seat').flatMap(({ about }) => about)).toEqual(['union']);
		expect(
			seated(
				seat(
					{
						...voices,
						stakeholders: [...voices.stakeholders, { id: 'nation', kind: 'indigenousGovernment' }]
					},
					{ without: 'nation' }
				)
			)
		).toEqual(['union']);
	});

	it('has nine seats unless told, and more where most of nine are held for Nations', () => {
		const nations = (count: number) =>
			Array.from({ length: count }, (_, i) => ({ id: `nation${i}`, kind: 'indigenousGovernment' as const }));
		const among = (count: number, parameters = {}) =>
			seat({ ...voices, stakeholders: [...voices.stakeholders, ...nations(count)] }, parameters);
		const assumed = (answer: ReturnType<typeof seat>) =>
			answer.caveats.find(({ key }) => key.startsWith('answer.table.caveat.seats'));
		expect(assumed(among(2))).toMatchObject({ key: 'answer.table.caveat.seats', values: { count: 9 } });
		const many = among(11);
		expect(many.unavailable).toBeUndefined();
		expect(seated(many)).toHaveLength(12);
		expect(assumed(many)!.values).toMatchObject({ count: 11, seats: 16, open: 5 });
		// Told how many, it keeps to that, and says which rules conflict.
		const told = among(11, { seats: 9 });
		expect(assumed(told)).toBeUndefined();
		expect(findings(told, 'table.conflict')).toHaveLength(1);
	});

	it('claims nothing for a place of those alone who share a seat, or of a network', () => {
		const answer = seat(
			{
				...voices,
				places: [['land'], ['town'], ['air']],
				stakeholders: [
					...voices.stakeholders,
					{ id: 'centre', kind: 'indigenousOrganization', home: 'land' },
					{ id: 'hall', home: 'town' },
					{ id: 'club', kind: 'network', home: 'air' }
				]
			},
			{ places: 'place', without: 'club' }
		);
		expect(seated(answer)).toEqual(expect.arrayContaining(['shared', 'hall']));
		expect(findings(answer, 'table.unheard').map(({ title }) => title.key)).toEqual([
			'answer.table.unheard.kind'
		]);
	});

	it('says why a voice stays unheard: nobody speaks for it, the rules forbid it, or others would give way', () => {
		const silent = seat({ ...voices, ties: voices.ties!.slice(0, 1) });
		expect(findings(silent, 'table.unheard')[0]!.why.key).toBe('answer.table.unheard.nobody.voice');
		const forbidden = seat(voices, { without: 'union,south', seats: 3 });
		expect(findings(forbidden, 'table.unheard')[0]!.about).toEqual(['farmers']);
		expect(JSON.stringify(findings(forbidden, 'table.unheard')[0]!.why)).toContain(
			'answer.table.rule.without'
		);
		const full = seat(voices, { without: 'union', seats: 1 });
		expect(findings(full, 'table.unheard')[0]!.why.key).toBe('answer.table.unheard.instead');
		expect(findings(full, 'table.moreSeats')[0]!.title.values!['count']).toBe(2);
	});

	it('keeps must-haves, quotas and pairs that do not go together', () => {
		expect(seated(seat(voices, { must: 'south' }))).toEqual(['south', 'union']);
		expect(seated(seat(voices, { atLeast: 'kind:other=3' }))).toEqual(['north', 'south', 'union']);
		expect(seated(seat(voices, { apart: 'north+south', without: 'union' }))).toHaveLength(1);
		expect(seated(seat(voices, { without: 'union', atMost: 'kind:other=1' }))).toHaveLength(1);
	});

	it('names the smallest set of rules in conflict, and which of them alone would be enough', () => {
		const answer = seat(voices, { must: 'north,south', apart: 'north+south', atMost: 'kind:vendor=0' });
		expect(answer.unavailable).toBeDefined();
		const [conflict] = findings(answer, 'table.conflict');
		expect(conflict!.about).toEqual(['north', 'south']);
		expect(conflict!.title.values!['count']).toBe(3);
		expect(conflict!.suggestion!.values!['count']).toBe(3);
		const twice = seat(voices, { must: 'north', without: 'north', atLeast: 'kind:vendor=1' });
		expect(findings(twice, 'table.conflict')[0]!.title.values!['count']).toBe(1);
		expect(findings(twice, 'table.conflict')[0]!.suggestion!.key).toBe('answer.table.conflict.more');
	});

	it('can be told that everybody has to be heard, and then says when seats are too few', () => {
		const answer = seat(voices, { hear: 'all', without: 'union', seats: 1 });
		expect(findings(answer, 'table.conflict')[0]!.title.values!['count']).toBe(4);
	});

	it('seats the centre of a bare star, and says that contact is not representation', () => {
		const answer = seat(star(6));
		expect(seated(answer)).toEqual(['centre']);
		expect(answer.caveats.map(({ key }) => key)).toContain('answer.table.caveat.bare');
	});

	it('refuses quotas and pairs that the map does not know', () => {
		const codeOf = (parameters: object) => {
			try {
				seat(voices, parameters);
			} catch (error) {
				return (error as { code: string }).code;
			}
			return 'none';
		};
		expect(codeOf({ atLeast: 'kind:dragon=1' })).toBe('parameter.quota');
		expect(codeOf({ atMost: 'kind:vendor' })).toBe('parameter.quota');
		expect(codeOf({ apart: 'north+north' })).toBe('parameter.pair');
		expect(codeOf({ must: 'nobody' })).toBe('parameter.stakeholder');
	});
});

/** Each takes some dozens of solves. */
const RUNS = 24;

/** A small random map, and what the room wants of its table. */
function draw(random: Random) {
	const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!;
	const ids = Array.from({ length: 8 }, (_, i) => `s${i}`);
	const kinds = ['municipality', 'agency', 'vendor', 'residents', 'indigenousGovernment'] as const;
	const map = sketch({
		places: [['p'], ['a', 'p'], ['b', 'p']],
		stakeholders: ids.map((id) => ({
			id,
			kind: random() < 0.9 ? pick(kinds.slice(0, 4)) : kinds[4],
			home: pick(['a', 'b', 'p'])
		})),
		ties: Array.from(
			{ length: 10 },
			() => [pick(ids), pick(ids), { kind: pick(['represents', 'memberOf', 'informs'] as const) }] as const
		),
		projects: ['x'],
		parts: ids.filter(() => random() < 0.5).map((id) => ['x', id, 'affected'] as const)
	});
	const wishes = {
		seats: 2 + Math.floor(random() * 4),
		must: ids.filter(() => random() < 0.1),
		without: ids.filter(() => random() < 0.1),
		apart: random() < 0.5 ? [`${ids[0]}+${ids[1]}`, `${ids[2]}+${ids[3]}`] : [],
		atLeast: random() < 0.5 ? ['kind:agency=1', 'place:a=2'] : [],
		atMost: random() < 0.5 ? ['kind:vendor=1', 'place:b=1'] : [],
		hearAll: random() < 0.3
	};
	return { map, wishes };
}

function prepare({ map, wishes }: ReturnType<typeof draw>) {
	const setting = readSetting(map as StakeholderMap, indexNeighbours(map), {
		projects: new Set(map.projects.keys()),
		named: false,
		by: 'place',
		must: wishes.must,
		without: wishes.without,
		atLeast: () => 0
	});
	return { setting, rules: listRules(map, setting, wishes) };
}

describe('on small random maps, as trying every table', () => {
	const choose = <T>(list: readonly T[], size: number): T[][] =>
		size === 0
			? [[]]
			: list.flatMap((first, i) => choose(list.slice(i + 1), size - 1).map((rest) => [first, ...rest]));
	const subsets = (count: number) =>
		Array.from({ length: 2 ** count }, (_, set) =>
			Array.from({ length: count }, (_, i) => i).filter((i) => (set >> i) & 1)
		);

	it('finds the same best tables, the same in common, and the same smallest conflict', () => {
		const random = createRandom(11);
		const seen = { possible: 0, impossible: 0, several: 0 };
		for (let run = 0; run < RUNS; run++) {
			const drawn = draw(random);
			const { setting, rules } = prepare(drawn);
			const count = setting.seats.length;
			const rows = rules.flatMap((rule) => rule.rows);
			const possible = subsets(count).filter((table) => meets(table, rows));
			const found = compose({ setting, rules, optimiser, worthOf: () => 1, progress: () => undefined });
			if (possible.length === 0) {
				seen.impossible++;
				expect(found).toBeUndefined();
				const isImpossible = (kept: readonly Rule[]) =>
					!subsets(count).some((table) =>
						meets(
							table,
							kept.flatMap((rule) => rule.rows)
						)
					);
				const smallest = [1, 2, 3].find((size) => choose(rules, size).some(isImpossible));
				const conflict = findConflict(optimiser, count, rules, () => undefined)!;
				expect(isImpossible(conflict.rules)).toBe(true);
				if (smallest !== undefined) expect(conflict.rules).toHaveLength(smallest);
				else expect(conflict.rules.length).toBeGreaterThan(3);
				for (const rule of rules)
					expect(conflict.keys.includes(rule)).toBe(
						conflict.rules.includes(rule) && !isImpossible(rules.filter((other) => other !== rule))
					);
				continue;
			}
			seen.possible++;
			const value = (table: readonly number[]) => {
				const heard = (of: string) =>
					setting.claims.filter((claim) => claim.of === of && hears(table, claim)).length;
				return ((heard('voice') * 100 + heard('place')) * 100 + heard('kind')) * 100 - table.length;
			};
			const best = Math.max(...possible.map(value));
			const equal = possible.filter((table) => value(table) === best);
			const text = (tables: readonly (readonly number[])[]) => tables.map((table) => table.join()).sort();
			expect(found!.isProven).toBe(true);
			if (found!.isAll) expect(text(found!.tables)).toEqual(text(equal));
			else expect(found!.tables.every((table) => value(table) === best)).toBe(true);
			if (equal.length > 1) seen.several++;
			const common = found!.tables[0]!.filter((one) => equal.every((table) => table.includes(one)));
			expect([...found!.common].sort()).toEqual(common);
		}
		expect(Math.min(...Object.values(seen))).toBeGreaterThan(2);
	}, 20_000);
});
