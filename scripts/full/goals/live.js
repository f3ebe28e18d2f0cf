import { liveLoad } from '../../bench/live.js';
import { timeToOtherWindow } from '../../bench/liveEdits.js';
import { startApp } from '../../parts/app.js';
import { launchOptions } from '../../parts/chromium.js';
import { createMap } from '../../parts/createMap.js';
import { madeDocument } from '../../parts/madeDocument.js';
import { browsers } from '../browsers.js';
import { offline } from '../offline.js';
import { throughProxies } from '../proxies.js';
import { restarts } from '../restarts.js';
import { retries } from '../retries.js';
import { ms, skipped, suite } from '../suites.js';

const converge = 'tests/state/converge.test.ts';
const feed = 'tests/server/stream/feed.test.ts';
const whole = 'tests/e2e/faults.spec.ts';
const network = 'tests/e2e/network.spec.ts';

/** Live workshops. */
export const live = [
	{
		goal: 'G10',
		what: 'everyone converges',
		held: [[converge, '50 rough days']],
		full: [
			[
				'1,000 rough days of 300 steps: every window ends as the store',
				suite(converge, { ROUNDTABLE_SEEDS: '1000', ROUNDTABLE_STEPS: '300' }, '1,000 days, all alike')
			]
		]
	},
	{
		goal: 'G11',
		what: 'a retry is not a second change',
		held: [
			['tests/server/store/storeContract.ts', 'one edit handed in many times, on both databases'],
			[whole, '200 edits, each sent up to three times']
		],
		full: [['10,000 edits, each sent up to three times, also after nobody waited', sentAgain]]
	},
	{
		goal: 'G12',
		what: 'a stream that resumes loses and doubles nothing',
		held: [[feed, '200 edits over cuts, and each wrong id']],
		full: [['resume after 1,000 cuts', suite(feed, { ROUNDTABLE_EDITS: '5000' }, 'none lost or doubled')]]
	},
	{
		goal: 'G13',
		what: 'an edit is soon on the others’ screens',
		held: [['tests/e2e/twoWindows.spec.ts', 'two windows, without a clock']],
		full: [
			['100 viewers, 20 editors, 5 edits/s each, 60 s: p95 50 ms, 512 MB', () => workshop(60)],
			['the same for 10 minutes', () => workshop(600)],
			['500 bodies and 1,500 ties: p95 200 ms until another window has painted an edit', painted]
		]
	},
	{
		goal: 'G14',
		what: 'one slow phone harms nobody',
		held: [[feed, 'a slow reader gets everything in the end']],
		full: [['10 viewers that never read: the others feel nothing', slowReaders]]
	},
	{
		goal: 'G15',
		what: 'works through ordinary proxies',
		held: [[network, 'one that holds streams back; seven windows of one browser']],
		full: [
			[
				'nginx (also over HTTP/2), Caddy, Apache where installed, one that cuts silence: a word and edits within 1 s',
				proxies
			]
		]
	},
	{
		goal: 'G16',
		what: 'a restart in the middle of a workshop',
		held: [
			[feed, 'streams end when the server stops'],
			[whole, '2 restarts under 20 streams']
		],
		full: [['20 restarts under 120 streams: stop 5 s, all back in 10 s', restartsUnderStreams]]
	},
	{
		goal: 'G17',
		what: 'a hundred phones join from one address',
		missing: 'all of it: there is no page for phones yet'
	},
	{
		goal: 'G18',
		what: 'who loses the network keeps what was done',
		held: [
			[network, 'three edits, a reload, in Chromium, in both languages'],
			['tests/state/MapSession.test.ts', 'each sent once, also where the log has it already']
		],
		full: Object.entries(browsers).map(([name, browser]) => [
			`20 edits while the server is away for 5 minutes, a reload: each once (${name})`,
			() => withoutServer(name, browser)
		])
	}
];

async function sentAgain() {
	const { sent, wrong } = await retries(10_000);
	return { ok: wrong.length === 0, measured: [`sent ${sent} times`, ...wrong.slice(0, 5)].join(', ') };
}

async function withoutServer(name, { isThere, open }) {
	if (!isThere()) return skipped(`${name} is not installed`);
	const wrong = await offline(open, { edits: 20, seconds: 300 });
	return { ok: wrong.length === 0, measured: ['20 edits kept and sent', ...wrong].join(', ') };
}

async function workshop(seconds) {
	const load = { viewers: 100, editors: 20, perSecond: 5, seconds };
	const { p95, p99, lost, doubled, edits, megabytes } = await liveLoad(load);
	return {
		ok: p95 < 50 && lost === 0 && doubled === 0 && megabytes < 512,
		measured: `${edits} edits, p95 ${ms(p95)}, p99 ${ms(p99)}, ${lost} lost, ${megabytes.toFixed(0)} MB`
	};
}

async function painted() {
	const { chromium } = await import('playwright');
	const app = await startApp();
	const browser = await chromium.launch(launchOptions());
	try {
		await createMap(app.url, madeDocument({ id: 'painted', bodies: 500, ties: 1_500 }));
		const p95 = await timeToOtherWindow(browser, app.url, 'painted', 200, 0.95);
		return { ok: p95 < 200, measured: `200 edits, p95 ${ms(p95)}` };
	} finally {
		await browser.close();
		await app.stop();
	}
}

async function slowReaders() {
	const load = { viewers: 50, editors: 20, perSecond: 5, seconds: 60, slow: 10 };
	const { p95, lost, megabytes } = await liveLoad(load);
	return {
		ok: p95 < 50 && lost === 0 && megabytes < 512,
		measured: `p95 ${ms(p95)}, ${lost} lost, ${megabytes.toFixed(0)} MB`
	};
}

async function proxies() {
	const rows = await throughProxies();
	if (rows.length === 0) return skipped('no proxy is installed');
	return {
		ok: rows.every(({ first, edit }) => first < 1_000 && edit < 1_000),
		measured: rows.map(({ name, first, edit }) => `${name} ${ms(first)}, ${ms(edit)}`).join('; ')
	};
}

async function restartsUnderStreams() {
	const { slowestStop, slowestReturn, lost } = await restarts(20, 120);
	return {
		ok: slowestStop < 5_000 && slowestReturn < 10_000 && lost === 0,
		measured: `stop ${ms(slowestStop)}, back ${ms(slowestReturn)} at most, ${lost} lost`
	};
}
