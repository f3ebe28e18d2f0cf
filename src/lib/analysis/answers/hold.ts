import { message, type Message } from '#lib/base/message.ts';
import { toGraph } from '#lib/model/toGraph.ts';
import { examineConnectivity } from '../kernels/connectivity.ts';
import { createNetwork, type Network } from '../kernels/Network.ts';
import { findKeyPlayers, type KeyPlayers } from '../roles/keyPlayers.ts';
import type { Finding } from './answer.ts';
import { commonCaveats, indigenousRecordCaveat } from './caveats.ts';
import { bridgeFindings, briefFinding, togetherFinding, type Setting } from './hold/findings.ts';
import { setTables } from './hold/tables.ts';
import { singlePointFindings, singlePoints } from './missing/fragility.ts';
import { namesOf } from './names.ts';
import { indexNeighbours } from './neighbours.ts';
import { defineQuestion, type Asked, type Reply } from './question.ts';
import { mayBeRanked } from './rightsHolders.ts';

/** Single points that a list takes; the table holds all. */
const MOST_POINTS = 4;

/**
 * What holds the network together? The few who together connect most pairs and the few to brief first
 * (key players, Borgatti 2006), and what hangs on one body or one tie (Hopcroft & Tarjan 1973), all in
 * words of fragility: it shows where a second tie is needed and names no targets. Trying all sets takes up
 * to a second or so; larger maps are searched.
 */
export const hold = defineQuestion({
	id: 'hold',
	guarded: true,
	uses: [],
	parameters: [{ id: 'size', kind: 'number', default: 2, min: 1, max: 5, whole: true }],
	answer: answerHold
});

function answerHold({ map, parameters, random, progress }: Asked): Reply {
	const neighbours = indexNeighbours(map);
	const network = createNetwork(toGraph(map), { directed: false });
	const size = Number(parameters['size']);
	const among = [...map.stakeholders.values()].filter(mayBeRanked).map(({ id }) => id);
	const caveats = [
		message('answer.hold.caveat.fragility'),
		...indigenousRecordCaveat(map),
		...commonCaveats(map, neighbours)
	];
	if (network.ties === 0 || among.length < size || network.n < size + 2) {
		const unavailable = message('answer.hold.unavailable');
		return { summary: unavailable, findings: [], tables: [], caveats, unavailable };
	}
	const search = (goal: 'fragment' | 'reach'): KeyPlayers => {
		const steps = findKeyPlayers(network, { goal, size, random, among });
		for (;;) {
			const step = steps.next();
			// `among` holds enough for a set, so there is one.
			if (step.done) return step.value!;
			progress((goal === 'fragment' ? 0 : 0.5) + step.value / 2);
		}
	};
	const apart = shareApart(network);
	const setting: Setting = { map, neighbours, apart, fragment: search('fragment'), reach: search('reach') };
	const points = singlePoints(map, network);
	return {
		summary: summaryOf(setting),
		findings: [
			...(setting.fragment.score > apart ? [togetherFinding(setting)] : []),
			briefFinding(setting),
			...pointsOf(setting, points),
			...bridgeFindings(setting, network)
		],
		tables: setTables(setting, points, network),
		caveats: [...(setting.fragment.exact ? [] : [message('answer.hold.caveat.searched')]), ...caveats]
	};
}

function pointsOf({ map, neighbours }: Setting, points: ReturnType<typeof singlePoints>): Finding[] {
	const weighed = singlePointFindings(map, neighbours, points.slice(0, MOST_POINTS));
	return weighed.map(({ finding }) => ({ ...finding, code: 'hold.singlePoint' }));
}

/** Share of pairs that no way joins. */
function shareApart(network: Network): number {
	const { componentSizes } = network.once(examineConnectivity);
	const joined = componentSizes.reduce((sum, size) => sum + size * (size - 1), 0);
	return 1 - joined / (network.n * (network.n - 1));
}

function summaryOf({ map, fragment, apart }: Setting): Message {
	const set = fragment.sets[0]!;
	const percent = Math.round(100 * fragment.score);
	const values = { names: namesOf(map, set, 5), count: set.length, percent, before: Math.round(100 * apart) };
	return message(fragment.score > apart ? 'answer.hold.summary.some' : 'answer.hold.summary.none', values);
}
