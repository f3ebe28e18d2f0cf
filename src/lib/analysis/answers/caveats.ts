import { message, type Message } from '#lib/base/message.ts';
import { knownPairs } from '#lib/model/pairs.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import type { Answer } from './answer.ts';
import type { Neighbours } from './neighbours.ts';
import { isIndigenous } from './rightsHolders.ts';

/** What holds for every answer about this map: what was recorded, how well, and what was not shown to us. */
export function commonCaveats(map: StakeholderMap, neighbours: Neighbours): Message[] {
	const n = map.stakeholders.size;
	const asked = [...knownPairs(map).values()].filter((state) => state === 'askedNotTied').length;
	const ties = [...map.ties.values()];
	const inferred = ties.filter(({ confidence }) => confidence === 'inferred').length;
	const withheld = [...map.withheld.values()].reduce((sum, count) => sum + count, 0);
	return [
		...(map.header.fictional ? [message('answer.caveat.fictional')] : []),
		message(asked > 0 ? 'answer.caveat.pairs' : 'answer.caveat.pairsUnasked', {
			tied: neighbours.tiedPairs,
			asked,
			count: (n * (n - 1)) / 2 - neighbours.tiedPairs - asked
		}),
		...(inferred > 0 ? [message('answer.caveat.inferred', { inferred, ties: ties.length })] : []),
		...(withheld > 0 ? [message('answer.caveat.withheld', { count: withheld })] : [])
	];
}

/** That records were withheld, where they were: a summary that stands alone must not seem to speak of all. */
export function withheldCaveat({ caveats }: Answer): Message[] {
	return caveats.filter(({ key }) => key === 'answer.caveat.withheld');
}

/** Said where a gap may be one of our record: what Indigenous bodies did not record themselves may be left out. */
export function indigenousRecordCaveat(map: StakeholderMap): Message[] {
	return [...map.stakeholders.values()].some(isIndigenous) ? [message('answer.caveat.indigenousRecord')] : [];
}
