import { message, type Message } from '#lib/base/message.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import type { Neighbours } from './neighbours.ts';

/** What holds for every answer about this map: what was recorded, how well, and what was not shown to us. */
export function commonCaveats(map: StakeholderMap, neighbours: Neighbours): Message[] {
	const n = map.stakeholders.size;
	const ties = [...map.ties.values()];
	const inferred = ties.filter(({ confidence }) => confidence === 'inferred').length;
	const withheld = [...map.withheld.values()].reduce((sum, count) => sum + count, 0);
	return [
		...(map.header.fictional ? [message('answer.caveat.fictional')] : []),
		message('answer.caveat.pairs', {
			tied: neighbours.tiedPairs,
			asked: map.absences.size,
			unknown: Math.max(0, (n * (n - 1)) / 2 - neighbours.tiedPairs - map.absences.size)
		}),
		...(inferred > 0 ? [message('answer.caveat.inferred', { inferred, ties: ties.length })] : []),
		...(withheld > 0 ? [message('answer.caveat.withheld', { count: withheld })] : [])
	];
}
