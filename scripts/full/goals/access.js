import { ms, suite } from '../suites.js';

const interference = 'tests/server/access/nonInterference.test.ts';
const revocation = 'tests/server/stream/revocation.test.ts';
const custody = 'tests/server/store/custody.test.ts';
const custodians = 'tests/server/store/custodyContract.ts';

/** Who may see what. */
export const access = [
	{
		goal: 'G25',
		what: 'every door opens to those it is for',
		held: [
			['tests/e2e/authorisation.spec.ts', 'every route and action, 7 callers; a route without a row fails'],
			['tests/server/store/peopleContract.ts', 'every visibility, on both databases']
		]
	},
	{
		goal: 'G26',
		what: 'withheld data changes nothing that others are answered',
		held: [
			[interference, '6 pairs of stores, byte for byte'],
			['tests/e2e/room.spec.ts', 'a room, by page, data and API']
		],
		full: [
			[
				'200 pairs of stores that differ in what is withheld',
				suite(interference, { ROUNDTABLE_PAIRS: '200' }, 'alike byte for byte')
			]
		]
	},
	{
		goal: 'G27',
		what: 'a right that ends reaches open streams',
		held: [[revocation, '50 rights']],
		full: [
			[
				'1,000 rights end under open streams: nothing after',
				suite(revocation, { ROUNDTABLE_REVOCATIONS: '1000' }, '1,000 ended')
			]
		]
	},
	{
		goal: 'G28',
		what: 'a custodian takes its records along, and takes them back',
		held: [
			[custody, '100 records taken along, then no canary in any file'],
			[custodians, 'on both databases']
		],
		full: [['10,000 records taken along and back within 60 s, no canary left', manyRecords]]
	},
	{
		goal: 'G29',
		what: 'sharing shows the least',
		held: [
			['tests/e2e/sharing.spec.ts', '7 ways of sharing, 22 outputs, each with what it may hold'],
			[
				'tests/model/smallGroups.test.ts',
				'groups of fewer than five people are flagged before a map is opened'
			],
			['tests/e2e/room.spec.ts', 'a room is served as its audience']
		]
	},
	{
		goal: 'G30',
		what: 'where every value comes from; promised anonymity',
		held: [
			[
				'tests/e2e/origins.spec.ts',
				'who wrote each value, when, how it is known, for what purpose, whose data it is'
			],
			['tests/model/origins.test.ts', 'the last who wrote each'],
			['tests/server/access/aboutSubject.test.ts', 'who wrote and who judged is told only where asked']
		],
		missing: 'there are no anonymous activities yet, which go with the page for phones'
	},
	{
		goal: 'G31',
		what: 'a request for access is answered in an hour',
		held: [
			[
				'tests/server/access/aboutSubject.test.ts',
				'the record, what refers to it, and what was taken away again'
			],
			[
				'tests/server/store/keepingContract.ts',
				'retention periods and legal holds block or schedule erasure, with their trail, on both databases'
			],
			['tests/server/store/erasure.test.ts', 'then no canary in any file, nor after a backup is restored'],
			['tests/e2e/keeping.spec.ts', 'on the page, in both languages']
		]
	},
	{
		goal: 'G32',
		what: 'readings of restricted records are recorded',
		held: [
			['tests/e2e/readings.spec.ts', 'every door by which such a record is read'],
			[custodians, 'who read is seen by the custodian alone']
		]
	}
];

/** Sealed and not, with the start of the tests. */
async function manyRecords() {
	const start = performance.now();
	const { ok } = await suite(custody, { ROUNDTABLE_KEPT: '10000' }, '')();
	const milliseconds = performance.now() - start;
	return {
		ok: ok && milliseconds < 60_000,
		measured: ok ? `twice, in ${ms(milliseconds)} altogether` : 'failed'
	};
}
