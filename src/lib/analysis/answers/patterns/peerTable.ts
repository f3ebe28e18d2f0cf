import type { Id } from '#lib/base/ids.ts';
import { message } from '#lib/base/message.ts';
import { compareText } from '#lib/base/order.ts';
import type { StakeholderKind } from '#lib/model/words.ts';
import { nameOf, namesOf } from '../names.ts';
import { definePattern, element, type Ground } from './pattern.ts';

/** Peers: public bodies of one kind that answer to different places. */
const PEERS: readonly StakeholderKind[] = ['municipality', 'region', 'agency', 'utility'];
const FEWEST_PEERS = 3;

interface Table {
	readonly project: Id;
	readonly kind: StakeholderKind;
	readonly peers: readonly Id[];
}

/** A peer table by topic: bodies of one kind from different places work on one matter, somebody convenes, and most of them talk directly with another. */
export const peerTable = definePattern({
	id: 'peerTable',
	look(ground) {
		const { map, neighbours } = ground;
		const table = largestTable(ground);
		const conveners = [...map.participations.values()].filter(
			({ project, role }) => project === table?.project && (role === 'convener' || role === 'lead')
		);
		const peers = table?.peers ?? [];
		const ties = peers.flatMap((a, i) => peers.slice(i + 1).flatMap((b) => neighbours.between(a, b)));
		const talking = new Set(ties.flatMap(({ from, to }) => [from, to]));
		return [
			element(
				'peers',
				table ? [table.project, ...peers] : [],
				() =>
					message('answer.patterns.found.peerTable.peers', {
						project: nameOf(map, table!.project),
						kind: message(`kind.${table!.kind}`),
						count: peers.length,
						names: namesOf(map, peers, 4)
					}),
				table ? [table.project] : []
			),
			element(
				'convened',
				conveners.map(({ id }) => id),
				() =>
					message('answer.patterns.found.peerTable.convened', {
						names: namesOf(
							map,
							conveners.map(({ stakeholder }) => stakeholder),
							3
						)
					})
			),
			element('direct', talking.size > peers.length / 2 ? ties.map(({ id }) => id) : [], () =>
				message('answer.patterns.found.peerTable.direct', {
					count: new Set(ties.map(({ from, to }) => [from, to].sort().join('\n'))).size,
					pairs: (peers.length * (peers.length - 1)) / 2
				})
			)
		];
	}
});

/** The project with most members of one kind from different places. */
function largestTable({ map, coalitions }: Ground): Table | undefined {
	const tables = [...coalitions].flatMap(([project, members]) =>
		PEERS.map((kind): Table => {
			const homes = new Map<Id, Id>();
			for (const id of members) {
				const one = map.stakeholders.get(id);
				if (one?.kind === kind && one.home !== undefined && !homes.has(one.home)) homes.set(one.home, id);
			}
			return { project, kind, peers: [...homes.values()] };
		})
	);
	const [largest] = tables
		.filter(({ peers }) => peers.length >= FEWEST_PEERS)
		.sort((a, b) => b.peers.length - a.peers.length || compareText(a.project, b.project));
	return largest;
}
