import { message } from '#lib/base/message.ts';
import { borderChance, comparePairs, describeBorders, type GroupPair } from '../../groups.ts';
import type { Certainty, Finding } from '../answer.ts';
import { isLarge, sizeOf, tiesBetween, type Borders } from './context.ts';

/** Pairs of groups are said to differ from chance below this false discovery rate. */
const DISCOVERY = 0.05;

/** Findings of either direction that a list takes. */
const MOST = 3;

/** Tied pairs within and across all groups, and across by chance. */
export interface Crossing {
	readonly within: number;
	readonly across: number;
	readonly expected: number | undefined;
	readonly z: number | undefined;
	/** Two deviations and more count as more or fewer than chance. */
	readonly than: 'fewer' | 'more' | 'asMany' | 'unknown';
}

/** The whole border: how many tied pairs cross it, against labels dealt out at random (Krackhardt & Stern 1988). */
export function countCrossing(borders: Borders): Crossing {
	const groups = describeBorders(borders.network);
	const within = groups.reduce((sum, { internal }) => sum + internal, 0);
	const across = groups.reduce((sum, { external }) => sum + external, 0) / 2;
	const comparable = groups.filter(({ group }) => isLarge(borders, group)).length > 1;
	const { eiIndexExpected, eiIndexZ: z } = borderChance(borders.network);
	if (!comparable || eiIndexExpected === undefined || z === undefined) {
		return { within, across, expected: undefined, z: undefined, than: 'unknown' };
	}
	const expected = ((within + across) * (1 + eiIndexExpected)) / 2;
	return { within, across, expected, z, than: z <= -2 ? 'fewer' : z >= 2 ? 'more' : 'asMany' };
}

/** Pairs of groups with clearly fewer or more ties than chance; groups under five left out. */
export function pairFindings(borders: Borders): Finding[] {
	const telling = comparePairs(borders.network, borders.tests).filter(
		({ a, b, q }) => a !== b && q !== undefined && q < DISCOVERY && isLarge(borders, a) && isLarge(borders, b)
	);
	const fewer = telling.filter(({ z }) => z! < 0).sort((a, b) => a.z! - b.z!);
	const more = telling.filter(({ z }) => z! > 0).sort((a, b) => b.z! - a.z!);
	return [
		...fewer.slice(0, MOST).map((pair) => pairFinding(borders, pair, 'fewer')),
		...more.slice(0, MOST).map((pair) => pairFinding(borders, pair, 'more'))
	];
}

function pairFinding(
	borders: Borders,
	{ a, b, ties, expected, q }: GroupPair,
	than: 'fewer' | 'more'
): Finding {
	const { grouping } = borders;
	const members = [...grouping.members.get(a)!, ...grouping.members.get(b)!];
	const values = {
		a: grouping.nameOf(a),
		b: grouping.nameOf(b),
		count: ties,
		expected: Math.round(10 * expected) / 10,
		possible: sizeOf(borders, a) * sizeOf(borders, b)
	};
	return {
		code: `borders.${than}`,
		title: message(`answer.borders.${than}.title`, values),
		why: message(`answer.borders.${than}.why`, values),
		evidence: [...members, ...tiesBetween(borders, a, b)],
		about: members,
		certainty: certaintyOfRate(q!),
		...(than === 'fewer' ? { suggestion: message('answer.borders.fewer.suggestion', values) } : {})
	};
}

/** Groups of two and more with nobody across their border on record. */
export function inwardFindings(borders: Borders): Finding[] {
	return describeBorders(borders.network)
		.filter(({ group, size, external }) => external === 0 && size > 1 && borders.grouping.members.has(group))
		.slice(0, MOST)
		.map(({ group, size }) => {
			const about = borders.grouping.members.get(group)!;
			const values = { group: borders.grouping.nameOf(group), count: size };
			return {
				code: 'borders.inward',
				title: message('answer.borders.inward.title', values),
				why: message('answer.borders.inward.why', values),
				evidence: about,
				about,
				certainty: { word: 'fragile' },
				suggestion: message('answer.borders.inward.suggestion', values)
			};
		});
}

function certaintyOfRate(q: number): Certainty {
	return { word: q < 0.01 ? 'solid' : q < DISCOVERY ? 'fair' : 'fragile' };
}
