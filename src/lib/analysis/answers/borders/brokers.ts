import type { Id } from '#lib/base/ids.ts';
import { message, type Message } from '#lib/base/message.ts';
import { brokerageOf } from '../../groups.ts';
import type { Finding } from '../answer.ts';
import { nameOf } from '../names.ts';
import { mayBeRanked } from '../rightsHolders.ts';
import type { Borders } from './context.ts';

/** Pairs without a tie of their own that one stakeholder stands between, by where the three belong. */
export interface Broker {
	readonly id: Id;
	/** Its own group and another. */
	readonly own: number;
	/** Two other groups. */
	readonly others: number;
	/** Two members of one other group. */
	readonly sameOther: number;
	/** Pairs across or beyond its own border: the sum of these. */
	readonly across: number;
	/** Two of its own group. */
	readonly inside: number;
}

/** Brokers shown as findings. */
const MOST = 3;

/** Whoever stands between fewer than this share of the first one's pairs is no finding. */
const SHARE_OF_FIRST = 0.25;

/**
 * Who stands between whom across borders (Gould & Fernandez 1989, direction left out, each pair once), most
 * pairs first. Rights holders and populations are not put in an order. O(sum of squared degrees).
 */
export function listBrokers({ map, network }: Borders): Broker[] {
	return brokerageOf(network)
		.map(({ coordinator, consultant, representative, gatekeeper, liaison }, v): Broker => {
			// An undirected open pair is counted once from either end.
			const own = (representative + gatekeeper) / 2;
			const others = liaison / 2;
			const sameOther = consultant / 2;
			return {
				id: network.ids[v]!,
				own,
				others,
				sameOther,
				across: own + others + sameOther,
				inside: coordinator / 2
			};
		})
		.filter(({ id, across }) => across > 0 && mayBeRanked(map.stakeholders.get(id)!))
		.sort((a, b) => b.across - a.across);
}

export function brokerFindings(
	{ map, neighbours, grouping }: Borders,
	brokers: readonly Broker[]
): Finding[] {
	const enough = SHARE_OF_FIRST * (brokers[0]?.across ?? 0);
	const telling = brokers.filter(({ across }) => across >= enough).slice(0, MOST);
	return telling.map((broker) => {
		const { id, across } = broker;
		const contacts = [...neighbours.of(id).keys()];
		const groups = new Set(contacts.flatMap((other) => grouping.groupOf.get(other) ?? []));
		groups.delete(grouping.groupOf.get(id)!);
		const values = {
			name: nameOf(map, id),
			count: across,
			role: roleOf(broker),
			groups: message('answer.borders.broker.groups', { count: groups.size })
		};
		return {
			code: 'borders.broker',
			title: message('answer.borders.broker.title', values),
			why: message('answer.borders.broker.why', values),
			evidence: [id, ...contacts, ...neighbours.ties(id).map((tie) => tie.id)],
			about: [id],
			suggestion: message('answer.borders.broker.suggestion', values)
		};
	});
}

/** The part it plays most often, in words. */
function roleOf({ own, others, sameOther }: Broker): Message {
	const most = Math.max(own, others, sameOther);
	return message(`answer.borders.role.${others === most ? 'others' : own === most ? 'own' : 'sameOther'}`);
}
