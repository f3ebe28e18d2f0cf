import { workLimits } from '../workLimits.js';
import { npm } from '../../parts/run.js';
import { endToEnd, ms, skipped, suite } from '../suites.js';

const surface = 'tests/e2e/surface.spec.ts';
const guesses = 'tests/server/accounts/GuessLimit.test.ts';

/** Security on the web. */
export const web = [
	{
		goal: 'G33',
		what: 'headers that the Observatory gives an A+',
		held: [
			[surface, 'every kind of answer, and the one page that others may frame; Trusted Types are enforced']
		]
	},
	{
		goal: 'G34',
		what: 'no change comes from another site',
		held: [[surface, 'every door, 12 spellings, 4 origins; reading changes nothing']]
	},
	{
		goal: 'G35',
		what: 'sessions begin, end and are listed as they should',
		held: [
			['tests/server/accounts/sessions.test.ts', 'cookie, chance, age, list, password, account'],
			['tests/e2e/team.spec.ts', 'ended from the page']
		]
	},
	{
		goal: 'G36',
		what: 'no script from data',
		held: [
			[
				'tests/e2e/payloads.spec.ts',
				'over 100 of 200 payloads in the texts of one map, on every page and in every file'
			]
		],
		full: [
			[
				'200 payloads in every text of 200 maps, on every page: no script',
				endToEnd('tests/e2e/payloads.spec.ts', 'no text of a map', { ROUNDTABLE_PAYLOADS: '200' }, 'none ran')
			]
		]
	},
	{
		goal: 'G37',
		what: 'heavy work has limits and holds up nobody else',
		held: [
			['tests/server/http/requests.test.ts', 'bodies over the limit, also chunked'],
			['tests/server/work/Workshop.test.ts', 'others have their turn; who is too many is told'],
			['tests/server/work/Line.test.ts', 'the line says how many come before']
		],
		full: [['heavy work of all kinds at once: lag p99 100 ms, p95 of others under twice', heavyWork]],
		missing:
			'others wait two to three times as long where two processors do the work and make the load; the lag is reached'
	},
	{
		goal: 'G38',
		what: 'few dependencies, and known ones',
		held: [
			['tests/scripts/dependencies.test.ts', 'at most 25 packages, their reasons, one install script'],
			[surface, 'the bill of materials that is built']
		],
		full: [['no known high or critical flaw in what is shipped (npm audit)', audit]]
	},
	{
		goal: 'G39',
		what: 'passwords cannot be guessed',
		held: [[guesses, '10,000 guesses']],
		full: [['10,000 guesses: 20 looked at', suite(guesses, {}, '20 of 10,000')]]
	}
];

async function audit() {
	const { code, output } = await npm(['audit', '--omit=dev', '--audit-level=high']);
	if (/audit endpoint returned an error/.test(output)) return skipped('the registry answers no audit');
	return { ok: code === 0, measured: code === 0 ? 'none' : output.slice(0, 300) };
}

async function heavyWork() {
	const { calm, busy, longest, lag, wrong } = await workLimits({ imports: 200, slow: 100 });
	return {
		ok: wrong.length === 0 && lag < 100 && busy < 2 * calm,
		measured: [
			`lag ${ms(lag)}, p95 ${ms(calm)}, meanwhile ${ms(busy)}, at most ${ms(longest)}`,
			...wrong
		].join(', ')
	};
}
