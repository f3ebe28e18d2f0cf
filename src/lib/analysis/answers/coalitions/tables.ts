import type { Id } from '#lib/base/ids.ts';
import { message, type Message } from '#lib/base/message.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import type { AnswerTable, Cell } from '../answer.ts';
import { nameOf } from '../names.ts';
import type { Coalition, Descent } from './lineage.ts';
import type { Platform } from './platform.ts';

/** Every coalition with what grew out of it, and what each later coalition of the chosen one inherited. */
export function coalitionTables(
	map: StakeholderMap,
	coalitions: ReadonlyMap<Id, Coalition>,
	platforms: readonly Platform[],
	chosen: Platform
): AnswerTable[] {
	return [descentTable(map, coalitions, chosen), platformTable(map, platforms)].filter(
		({ rows }) => rows.length > 0
	);
}

function platformTable(map: StakeholderMap, platforms: readonly Platform[]): AnswerTable {
	return {
		id: 'coalitions',
		title: message('answer.coalitions.table.coalitions'),
		columns: columns(
			'project',
			'start',
			'members',
			'places',
			'later',
			'retention',
			'carriedPairs',
			'acrossPairs',
			'platform'
		),
		rows: platforms.map(({ coalition, descents, retention, carriedPairs, acrossPairs, score }): Cell[] => {
			const id = coalition.projects[0]!;
			const homes = [...coalition.members].flatMap((member) => map.stakeholders.get(member)?.home ?? []);
			return [
				nameOf(map, id),
				map.projects.get(id)?.start ?? null,
				coalition.members.size,
				homes.length > 0 ? new Set(homes).size : null,
				descents.length,
				descents.length > 0 ? percent(retention) : null,
				descents.length > 0 ? carriedPairs : null,
				descents.length > 0 ? acrossPairs : null,
				Math.round(100 * score) / 100
			];
		}),
		ids: platforms.map(({ coalition }) => coalition.projects[0]!)
	};
}

function descentTable(
	map: StakeholderMap,
	coalitions: ReadonlyMap<Id, Coalition>,
	{ coalition, descents }: Platform
): AnswerTable {
	const size = coalition.members.size;
	return {
		id: 'descents',
		title: message('answer.coalitions.table.descents'),
		columns: columns(
			'later',
			'start',
			'members',
			'shared',
			'retention',
			'newcomers',
			'pairs',
			'jaccard',
			'expected',
			'p',
			'link'
		),
		rows: descents.map(({ later, shared, expected, p, declared }: Descent): Cell[] => {
			const { members } = coalitions.get(later)!;
			return [
				nameOf(map, later),
				map.projects.get(later)?.start ?? null,
				members.size,
				shared.length,
				percent(shared.length / size),
				members.size - shared.length,
				// Of the pairs of the earlier one, how many are together again: its ties carried over.
				message('answer.coalitions.pairsOf', { carried: pairsAmong(shared.length), all: pairsAmong(size) }),
				Math.round((100 * shared.length) / (size + members.size - shared.length)) / 100,
				Math.round(10 * expected) / 10,
				roundChance(p),
				message(`answer.coalitions.link.${declared ? 'declared' : 'found'}`)
			];
		}),
		ids: descents.map(({ later }) => later)
	};
}

function pairsAmong(count: number): number {
	return (count * (count - 1)) / 2;
}

/** To three digits; a chance is never nothing. */
function roundChance(p: number): Cell {
	const least = 0.001;
	return p < least / 2 ? message('answer.coalitions.seldom', { p: least }) : Math.round(1000 * p) / 1000;
}

function percent(share: number): Message {
	return message('answer.percent', { percent: Math.round(100 * share) });
}

function columns(...names: string[]): Message[] {
	return names.map((name) => message(`answer.coalitions.column.${name}`));
}
