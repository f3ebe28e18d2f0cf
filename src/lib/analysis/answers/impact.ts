import type { Id } from '#lib/base/ids.ts';
import { message, type Message } from '#lib/base/message.ts';
import { commonCaveats } from './caveats.ts';
import { countedOf } from './countedOf.ts';
import { followChain, type Chain } from './impact/chain.ts';
import { impactFindings, isWhole } from './impact/findings.ts';
import { impactTables } from './impact/tables.ts';
import { indexNeighbours } from './neighbours.ts';
import { defineQuestion, type Asked, type Reply } from './question.ts';

/**
 * How will we know? The chain from a value over its principle and indicator to target and reading (after
 * Keeney 1992), with its holes; results at community, network and member level side by side (Provan &
 * Milward 2001). Figures made up for an example are marked, and what is not to be measured lacks no figure.
 */
export const impact = defineQuestion({
	id: 'impact',
	uses: ['projects', 'values', 'indicators'],
	parameters: [{ id: 'projects', kind: 'projects' }],
	answer: answerImpact
});

function answerImpact({ map, parameters }: Asked): Reply {
	const chosen = parameters['projects'] as readonly Id[] | undefined;
	const chain = followChain(map, chosen && new Set(chosen));
	const caveats = [...caveatsOf(chain), ...commonCaveats(map, indexNeighbours(map))];
	if (chain.links.length === 0) {
		const unavailable = message(
			map.indicators.size > 0 ? 'answer.impact.unavailable.projects' : 'answer.impact.unavailable.indicators'
		);
		return {
			summary: unavailable,
			findings: impactFindings(map, chain),
			tables: impactTables(map, chain),
			caveats,
			unavailable
		};
	}
	return {
		summary: summaryOf(chain),
		findings: impactFindings(map, chain),
		tables: impactTables(map, chain),
		caveats
	};
}

function summaryOf({ links }: Chain): Message {
	const count = links.filter(isWhole).length;
	const read = links.filter(({ readings }) => readings.length > 0).length;
	const valued = links.filter(({ indicator }) => indicator.value !== undefined).length;
	const kind = read > 0 ? 'some' : valued > 0 ? 'unread' : 'loose';
	return message(`answer.impact.summary.${kind}`, {
		all: links.length,
		count,
		read,
		valued,
		targets: links.filter(({ indicator }) => indicator.target !== undefined).length
	});
}

function caveatsOf({ links, strands }: Chain): Message[] {
	const made = links.filter(
		({ indicator }) =>
			indicator.baselineStatus === 'illustrative' || indicator.targetStatus === 'illustrative'
	).length;
	const inferred = links.filter(({ indicator }) => indicator.confidence === 'inferred').length;
	const values = strands.filter(({ value }) => value.illustrative).length;
	return [
		message('answer.impact.caveat.attribution'),
		...(made > 0 ? [countedOf('answer.impact.caveat.illustrative', { count: made, all: links.length })] : []),
		...(inferred > 0
			? [countedOf('answer.impact.caveat.inferred', { count: inferred, all: links.length })]
			: []),
		...(values > 0
			? [countedOf('answer.values.caveat.illustrative', { count: values, all: strands.length })]
			: [])
	];
}
