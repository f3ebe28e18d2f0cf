import './parts/nodeVersion.js';
import { spawnSync } from 'node:child_process';
import { liveLoad } from './bench/live.js';
import { backups } from './full/backups.js';
import { canMount, fullDisk } from './full/fullDisk.js';
import { readHostileFiles } from './full/hostileFiles.js';
import { httpKills } from './full/httpKills.js';
import { readMutants } from './full/mutants.js';
import { throughProxies } from './full/proxies.js';
import { restarts } from './full/restarts.js';
import { syncOrder } from './full/syncOrder.js';
import { workLimits } from './full/workLimits.js';
import { ensureBuild } from './parts/build.js';
import { ensurePackages } from './parts/packages.js';
import { npm } from './parts/run.js';
import { program } from './parts/say.js';

/**
 * `npm run test:full`: the goals of reliability at their full size, and a table of what was measured beside the
 * target. `npm test` holds their small sizes. Names after `--` choose goals: `npm run test:full -- G1 G13`.
 */

/** A file of tests at its full size: every one of them passes. */
const suite = (file, env, measured) => async () => {
	const { code, output } = await npm(['exec', '--no', '--', 'vitest', 'run', '--project', 'node', file], {
		env: { NO_COLOR: '1', ...env }
	});
	if (code !== 0) console.log(output.slice(-3_000));
	return { ok: code === 0, measured: code === 0 ? measured : 'failed' };
};

/** A test in a browser's place, at its full size. */
const endToEnd = (file, name, env, measured) => async () => {
	const { code, output } = await npm(['exec', '--no', '--', 'playwright', 'test', file, '-g', name], {
		env: { NO_COLOR: '1', ...env }
	});
	if (code !== 0) console.log(output.slice(-3_000));
	return { ok: code === 0, measured: code === 0 ? measured : 'failed' };
};

const has = (name) => spawnSync(name, ['-V']).status === 0;
const skipped = (why) => ({ ok: true, measured: `not measured: ${why}` });
const ms = (value) => `${value.toFixed(0)} ms`;

const goals = [
	[
		'G1',
		'1,000 kills of the store, no loss',
		suite('tests/server/kill/kill.test.ts', { ROUNDTABLE_KILLS: '1000' }, '1,000 kills, none lost')
	],
	[
		'G1',
		'100 kills of the server over HTTP, none lost, back in 3 s',
		async () => {
			const { kills, acknowledged, lost, slowest } = await httpKills(100);
			return {
				ok: lost === 0 && slowest < 3_000,
				measured: `${kills} kills, ${acknowledged} edits, ${lost} lost, ${ms(slowest)}`
			};
		}
	],
	[
		'G2',
		'500 edits, each synced before it is answered',
		async () => {
			if (!has('strace')) return skipped('strace is missing');
			const { edits, wrong } = await syncOrder(500);
			return { ok: edits === 500 && wrong === 0, measured: `${edits} edits, ${wrong} answered too early` };
		}
	],
	[
		'G3',
		'full disk: 507, reading goes on, writing again within 5 s',
		async () => {
			if (!canMount()) return skipped('no disk of our own can be mounted here');
			const { refused, wrong, back } = await fullDisk();
			return {
				ok: refused === 20 && wrong.length === 0 && back < 5_000,
				measured: [`${refused} refused`, ms(back), ...wrong].join(', ')
			};
		}
	],
	[
		'G4',
		'every n-th fault of the disk, n to 200',
		suite('tests/server/kill/ioErrors.test.ts', { ROUNDTABLE_FAULTS: '200' }, '1,000 faults, none lost')
	],
	['G5 G7', 'unsafe ground, tampering', suite('tests/server/store/faults.test.ts', {}, 'all found')],
	[
		'G6',
		'50 backups under 100 edits/s: all restore, nothing acknowledged lost, p95 under twice',
		async () => {
			const { restored, edits, lost, quiet, busy, slowest, wrong } = await backups({
				rounds: 50,
				perSecond: 100
			});
			return {
				ok: restored === 50 && lost === 0 && busy < 2 * quiet,
				measured: [
					`${restored} restored, ${edits} edits, ${lost} lost`,
					`p95 ${ms(quiet)}, meanwhile ${ms(busy)}, slowest restore ${ms(slowest)}`,
					...wrong
				].join(', ')
			};
		}
	],
	[
		'G8',
		'10,000 sequences alike on both databases',
		suite('tests/server/store/alike.test.ts', { ROUNDTABLE_SEQUENCES: '10000' }, '10,000 alike')
	],
	['G8', 'store contract on PostgreSQL', suite('tests/server/store/postgres.test.ts', {}, 'passed')],
	[
		'G10',
		'1,000 rough days of 300 steps: every window ends as the store',
		suite(
			'tests/state/converge.test.ts',
			{ ROUNDTABLE_SEEDS: '1000', ROUNDTABLE_STEPS: '300' },
			'1,000 days, all alike'
		)
	],
	[
		'G12',
		'resume after 1,000 cuts',
		suite('tests/server/stream/feed.test.ts', { ROUNDTABLE_EDITS: '5000' }, 'none lost or doubled')
	],
	[
		'G13',
		'100 viewers, 20 editors, 5 edits/s each, 60 s: p95 50 ms, 512 MB',
		async () => {
			const { p95, p99, lost, doubled, edits, megabytes } = await liveLoad({
				viewers: 100,
				editors: 20,
				perSecond: 5,
				seconds: 60
			});
			const ok = p95 < 50 && lost === 0 && doubled === 0 && megabytes < 512;
			return {
				ok,
				measured: `${edits} edits, p95 ${ms(p95)}, p99 ${ms(p99)}, ${lost} lost, ${megabytes.toFixed(0)} MB`
			};
		}
	],
	[
		'G14',
		'10 viewers that never read: the others feel nothing',
		async () => {
			const { p95, lost, megabytes } = await liveLoad({
				viewers: 50,
				editors: 20,
				perSecond: 5,
				seconds: 60,
				slow: 10
			});
			return {
				ok: p95 < 50 && lost === 0 && megabytes < 512,
				measured: `p95 ${ms(p95)}, ${lost} lost, ${megabytes.toFixed(0)} MB`
			};
		}
	],
	[
		'G15',
		'nginx, Caddy, Apache where installed: first word and edits within 1 s',
		async () => {
			const rows = await throughProxies();
			if (rows.length === 0) return skipped('no proxy is installed');
			return {
				ok: rows.every(({ first, edit }) => first < 1_000 && edit < 1_000),
				measured: rows.map(({ name, first, edit }) => `${name} ${ms(first)}, ${ms(edit)}`).join('; ')
			};
		}
	],
	[
		'G16',
		'20 restarts under 120 streams: stop 5 s, all back in 10 s',
		async () => {
			const { slowestStop, slowestReturn, lost } = await restarts(20, 120);
			return {
				ok: slowestStop < 5_000 && slowestReturn < 10_000 && lost === 0,
				measured: `${ms(slowestStop)}, ${ms(slowestReturn)}, ${lost} lost`
			};
		}
	],
	[
		'G19',
		'every hostile file in a process of its own: 1 s, 512 MB',
		async () => {
			const { files, wrong, slowest, largest } = await readHostileFiles();
			const ok = wrong.length === 0 && slowest.value < 1_000 && largest.value < 512;
			return {
				ok,
				measured: [
					`${files} files`,
					`at most ${ms(slowest.value)} of processor (${slowest.name})`,
					`${largest.value.toFixed(0)} MB (${largest.name})`,
					...wrong
				].join(', ')
			};
		}
	],
	[
		'G20',
		'1,000,000 mutants read or refused, each within 1 s and 512 MB',
		async () => {
			const { done, failed, slowest, which, megabytes } = await readMutants(1_000_000);
			const ok = failed.length === 0 && slowest < 1_000 && megabytes < 512;
			const most = `at most ${ms(slowest)} of processor (${which}), ${megabytes.toFixed(0)} MB`;
			return { ok, measured: [`${done} mutants`, most, ...failed].join(', ') };
		}
	],
	[
		'G21',
		'10,000 dirty graphs a format: imported and reported make the total',
		suite('tests/formats/nothingVanishes.test.ts', { ROUNDTABLE_DIRTY: '10000' }, 'nothing vanished')
	],
	[
		'G22',
		'10,000 made maps a format come back',
		suite('tests/formats/roundTrip.test.ts', { ROUNDTABLE_TRIPS: '10000' }, 'all came back')
	],
	[
		'G26',
		'200 pairs of stores that differ in what is withheld',
		suite('tests/server/access/nonInterference.test.ts', { ROUNDTABLE_PAIRS: '200' }, 'alike byte for byte')
	],
	[
		'G27',
		'1,000 rights end under open streams: nothing after',
		suite('tests/server/stream/revocation.test.ts', { ROUNDTABLE_REVOCATIONS: '1000' }, '1,000 ended')
	],
	['G28', 'taken back: no canary in any file', suite('tests/server/store/custody.test.ts', {}, 'none left')],
	[
		'G36',
		'18 payloads in every text of 18 maps, on every page: no script',
		endToEnd('tests/e2e/payloads.spec.ts', 'no text of a map', { ROUNDTABLE_PAYLOADS: '18' }, 'none ran')
	],
	[
		'G37',
		'heavy work of all kinds at once: lag p99 100 ms, p95 of others under twice',
		async () => {
			const { calm, busy, longest, lag, wrong } = await workLimits({ imports: 200, slow: 100 });
			return {
				ok: wrong.length === 0 && lag < 100 && busy < 2 * calm,
				measured: [
					`lag ${ms(lag)}, p95 ${ms(calm)}, meanwhile ${ms(busy)}, at most ${ms(longest)}`,
					...wrong
				].join(', ')
			};
		}
	],
	[
		'G40',
		'axe finds nothing on any page in any size, theme and language',
		endToEnd('tests/e2e/access.spec.ts', 'axe finds nothing', { ROUNDTABLE_LOOKS: 'all' }, 'nothing found')
	],
	[
		'G39',
		'10,000 guesses: 20 looked at',
		suite('tests/server/accounts/GuessLimit.test.ts', {}, '20 of 10,000')
	],
	[
		'G48',
		'10,000 random requests end no process, fill no log',
		endToEnd('tests/e2e/surface.spec.ts', 'no request ends', { ROUNDTABLE_KNOCKS: '10000' }, 'none did')
	]
];

await program(async () => {
	await ensurePackages();
	await ensureBuild();
	const chosen = process.argv.slice(2);
	let failures = 0;
	for (const [goal, target, measure] of goals) {
		if (chosen.length > 0 && !goal.split(' ').some((name) => chosen.includes(name))) continue;
		const { ok, measured } = await measure();
		if (!ok) failures += 1;
		console.log(`${ok ? '✓' : '✗'} ${goal.padEnd(6)} ${target.padEnd(68)} ${measured}`);
	}
	if (failures > 0) process.exitCode = 1;
});
