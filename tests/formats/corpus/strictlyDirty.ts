import type { Random } from '#lib/base/random.ts';
import type { NamedFile } from '#lib/formats/index.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { file } from './build.ts';

/** A dirty file of a format that fixes its columns, and what must be found of it: in the map or reported. */
export interface StrictlyDirty {
	readonly files: NamedFile[];
	/** Entries for stakeholders and ties that the file holds. */
	readonly entries: number;
	/** Stakeholders that the file makes without an entry of their own. */
	readonly unlisted: number;
	/** Codes of an entry that was left out. */
	readonly leftOut: readonly string[];
	/** How many of the ties that were kept had a strength written, and the codes of one that was left out. */
	readonly strengths: (map: StakeholderMap) => number;
	readonly weak: readonly string[];
}

const pick = <T>(random: Random, items: readonly T[]) => items[Math.floor(random() * items.length)] as T;
const some = <T>(random: Random, most: number, make: (index: number) => T) =>
	Array.from({ length: Math.floor(random() * (most + 1)) }, (_, index) => make(index));
const IDS = ['a', 'b', 'c', '__proto__', 'É t'];
const WEIGHTS = ['2', '', '3.5', 'NaN', '-1'];

/** Records as our own formats hold them, some without ids, names, kinds or ends that can be used. */
function records(random: Random) {
	const stakeholders = some(random, 8, (index) => ({
		id: pick(random, IDS),
		name: random() < 0.15 ? '' : `N${index}`,
		kind: pick(random, ['agency', 'vendor', 'kingdom', 'constructor', ''])
	}));
	const ties = some(random, 8, (index) => ({
		id: random() < 0.1 ? 't' : `t${index}`,
		from: pick(random, [...IDS, 'ghost', '']),
		to: pick(random, IDS),
		kind: 'funds',
		strength: pick(random, WEIGHTS)
	}));
	// Of entries under one id either may be kept.
	for (const tie of ties) if (tie.id === 't') tie.strength = '2';
	return { stakeholders, ties };
}

const given = (value: string) => (value === '' ? undefined : value);

/** Of ties by id: how many of those that are on a map have a number for a strength. */
const numbersOf = (ties: ReturnType<typeof records>['ties']) => (map: StakeholderMap) =>
	[...map.ties.keys()].filter((key) => {
		const { strength } = ties.find(({ id }) => id === key) ?? { strength: '' };
		return strength !== '' && Number.isFinite(Number(strength));
	}).length;

/** Formats with columns of their own, each with what it says of an entry that cannot be used. */
export const strictWriters: Readonly<Record<string, (random: Random) => StrictlyDirty>> = {
	json(random) {
		const { stakeholders, ties } = records(random);
		const document = {
			header: { id: 'm', title: 'M' },
			stakeholders: stakeholders.map(({ id, name, kind }) => ({
				id,
				name: given(name),
				kind: given(kind)
			})),
			ties: ties.map(({ strength, ...tie }) => ({
				...tie,
				from: given(tie.from),
				directed: true,
				...(strength === '' ? {} : { strength: strength === 'NaN' ? 'plenty' : Number(strength) })
			}))
		};
		return {
			files: [file('a.json', JSON.stringify(document))],
			entries: stakeholders.length + ties.length,
			unlisted: 0,
			leftOut: ['record.invalid', 'record.repeated', 'reference.missing'],
			strengths: numbersOf(ties),
			weak: []
		};
	},
	folder(random) {
		const { stakeholders, ties } = records(random);
		return {
			files: [
				file(
					'x/stakeholders.csv',
					`id,name,kind\n${stakeholders.map(({ id, name, kind }) => `${id},${name},${kind}\n`).join('')}`
				),
				file(
					'x/ties.csv',
					`id,from_id,to_id,relationship,directed,strength\n${ties.map(({ id, from, to, kind, strength }) => `${id},${from},${to},${kind},yes,${strength}\n`).join('')}`
				)
			],
			entries: stakeholders.length + ties.length,
			unlisted: 0,
			leftOut: ['record.invalid', 'record.repeated', 'reference.missing'],
			strengths: numbersOf(ties),
			weak: []
		};
	},
	pajek(random) {
		const count = 1 + Math.floor(random() * 6);
		const place = () => pick(random, [...Array(count + 2).keys()].map(String));
		const vertices = some(random, 7, (index) => `${place()} "${pick(random, IDS)}" row r${index}`);
		const arcs = some(random, 9, () => ({
			from: place(),
			to: random() < 0.1 ? '' : place(),
			weight: pick(random, ['2', '0', '-1', '3.5', '1'])
		}));
		return {
			files: [
				file(
					'a.net',
					`*Vertices ${count}\n${vertices.join('\n')}\n*Arcs\n${arcs.map(({ from, to, weight }) => (to === '' ? from : `${from} ${to} ${weight}`)).join('\n')}\n`
				)
			],
			entries: vertices.length + arcs.length,
			// Vertices without a line are there all the same; the others carry the number of theirs.
			unlisted: count,
			leftOut: ['pajek.vertexUnknown', 'node.repeated', 'edge.withoutEnd'],
			strengths: (map) => map.ties.size,
			weak: ['edge.strengthUnusable']
		};
	},
	ucinet(random) {
		const count = 2 + Math.floor(random() * 4);
		const place = () =>
			pick(
				random,
				[...Array(count + 1).keys()].map((index) => String(index + 1))
			);
		const lines = some(random, 9, () => ({
			from: String(1 + Math.floor(random() * count)),
			to: random() < 0.1 ? '' : place(),
			weight: pick(random, ['2', '0', '-1', 'x', '3.5'])
		}));
		return {
			files: [
				file(
					'a.dl',
					`dl n=${count} format=edgelist1\ndata:\n${lines.map(({ from, to, weight }) => (to === '' ? from : `${from} ${to} ${weight}`)).join('\n')}\n`
				)
			],
			entries: lines.length,
			unlisted: count,
			leftOut: ['ucinet.endUnknown', 'edge.withoutEnd'],
			strengths: (map) => map.ties.size,
			weak: ['edge.strengthUnusable']
		};
	}
};
