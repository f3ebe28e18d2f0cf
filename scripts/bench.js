import './parts/nodeVersion.js';
import { execFileSync } from 'node:child_process';
import os from 'node:os';
import { timeToOtherWindow } from './bench/liveEdits.js';
import { createLargeMap, heapGrowth, longestTasks } from './bench/largeMap.js';
import { liveLoad } from './bench/live.js';
import { timeOfMeasures } from './bench/measures.js';
import { clientScripts, interactive, timeToInteractive } from './bench/page.js';
import { medianOf } from './bench/figures.js';
import { startApp } from './parts/app.js';
import { writeFiles } from './parts/benchmarksPage.js';
import { ensureBuild } from './parts/build.js';
import { ensureChromium, launchOptions } from './parts/chromium.js';
import { ensurePackages } from './parts/packages.js';
import { npmCommand, root } from './parts/run.js';
import { program } from './parts/say.js';

const map = 'okanagan-floods';
const edits = 200;
/** What is promised of a file of 10,000 stakeholders and 50,000 ties: seconds of the processor, and megabytes. */
const FILE_PROMISE = [3, 400];

/**
 * `npm run bench`: the speed that Roundtable promises, measured on this machine and set beside the promise.
 * `npm run bench -- --peers`: its measures beside other programs'.
 * `npm run bench -- --formats`: only how files are read; writes its part of docs/benchmarks.md.
 * `npm run bench -- --live`: a workshop of 100 viewers and 20 editors for a minute, and a long log opened again.
 */
await program(async () => {
	await ensurePackages();
	if (process.argv.includes('--peers')) return besidePeers();
	if (process.argv.includes('--live')) return live();
	if (process.argv.includes('--formats')) return files();
	const chromiumPath = await ensureChromium();
	await ensureBuild();
	describeMachine(chromiumPath);

	const { chromium } = await import('playwright');
	const app = await startApp();
	const browser = await chromium.launch(launchOptions());
	try {
		const workspace = `${app.url}/m/${map}/network`;
		const { document } = await (await fetch(`${app.url}/api/maps/${map}`)).json();
		const kilobytes = async () => (await clientScripts(browser, workspace)) / 1000;
		const liveEdits = () => timeToOtherWindow(browser, app.url, map, edits, 0.95);

		await row('Okanagan workspace interactive, median of 9', 1_500, 'ms', () =>
			timeToInteractive(browser, workspace)
		);
		await row('Scripts of the workspace, gzip', 250, 'kB', kilobytes);
		await row(`All measures of ${document.stakeholders.length} stakeholders, warm`, 20, 'ms', () =>
			timeOfMeasures(browser, app.url, document)
		);
		await row(`Edit visible in a second window, p95 of ${edits}`, 100, 'ms', liveEdits);
		await row('Heap after 54 changes of view, growth', 10, '%', () => heapGrowth(browser, workspace));
		await largeMapRows(browser, app.url);
		await row('Server resident with all maps open', 200, 'MB', () => memoryWithMapsOpen(browser, app));
	} finally {
		await browser.close();
		await app.stop();
	}
	await answerRows();
	await formatRows();
	await row('npm start on an up-to-date clone, median of 5', 3_000, 'ms', () => medianOf(5, startUp));
});

/** The longest time for which the page stands still with 2,000 stakeholders and 10,000 ties, over all views. */
async function largeMapRows(browser, origin) {
	const longest = await longestTasks(browser, origin, await createLargeMap(origin));
	for (const [act, { view, ms, count }] of Object.entries(longest))
		await row(`2,000/10,000 ${act}, longest task (${view}; ${count} over 50 ms)`, 100, 'ms', () => ms);
}

/** The slowest answer on 200 and on 1,000 stakeholders, and a table of 200 under 20 rules. */
async function answerRows() {
	const lines = execFileSync(process.execPath, ['--import', 'tsx', 'scripts/bench/answers.ts'], {
		cwd: root,
		encoding: 'utf8'
	});
	const times = lines.trim().split('\n').map(JSON.parse);
	for (const [n, most] of [
		[200, 2_000],
		[1000, 10_000]
	]) {
		const [slowest] = times.filter((time) => time.n === n && !time.rules).sort((a, b) => b.ms - a.ms);
		await row(`Slowest answer on ${n} stakeholders (${slowest.question})`, most, 'ms', () => slowest.ms);
	}
	const ruled = times.find(({ rules }) => rules);
	await row(`Table of ${ruled.n} under ${ruled.rules} rules`, 5_000, 'ms', () => ruled.ms);
}

/** Files of 10,000 stakeholders and 50,000 ties, each read in a process of its own; other readers beside ours. */
async function formatRows() {
	const lines = execFileSync(process.execPath, ['--import', 'tsx', 'scripts/bench/formats.ts'], {
		cwd: root,
		encoding: 'utf8'
	});
	const reads = lines.trim().split('\n').map(JSON.parse);
	for (const { who, processor, seconds, megabytes, counts } of reads) {
		const [time, memory] = isPeer(who) ? [] : FILE_PROMISE;
		await row(`Read by ${who} (${counts}), processor`, time, 's', () => processor);
		await row(`Read by ${who}, clock`, undefined, 's', () => seconds);
		await row(`Read by ${who}, at most resident`, memory, 'MB', () => megabytes);
	}
	return reads;
}

function isPeer(who) {
	return who === 'graphology-gexf' || who === 'exceljs';
}

/** The part of docs/benchmarks.md about files. */
function filesPage(reads, before) {
	const [cpu] = os.cpus();
	const [time, memory] = FILE_PROMISE;
	const rows = reads.map(({ who, processor, seconds, megabytes, counts }) => {
		const isMet = processor <= time && megabytes <= memory;
		const goal = isPeer(who) ? '' : isMet ? 'reached' : '**missing**';
		const figures = [processor.toFixed(2), seconds.toFixed(2), megabytes.toFixed(0)];
		return `| ${[isPeer(who) ? who : `Roundtable, ${who}`, counts, ...figures, goal].join(' | ')} |`;
	});
	return [
		'Written by `npm run bench -- --formats`: one network of 10,000 stakeholders and 50,000 ties, read once from each file',
		'in a process of its own, with what its libraries take to load left out of the times and not of the memory.',
		`graphology-gexf reads the GEXF file and exceljs the XLSX file that Roundtable wrote. Goal: ${time} s of the processor`,
		`and ${memory} MB.`,
		'',
		`Measured on ${os.type()} ${os.arch()}, ${os.cpus().length} × ${cpu?.model.trim()}, Node ${process.versions.node}; load of the machine`,
		`${before.toFixed(1)} at the start: above its number of processors, elapsed times are longer than they would be on a quiet one.`,
		'',
		'| read by | what comes out | processor, s | clock, s | at most resident, MB | goal |',
		'| --- | --- | --- | --- | --- | --- |',
		...rows
	].join('\n');
}

async function files() {
	const [before] = os.loadavg();
	await writeFiles(filesPage(await formatRows(), before));
}

/** In a process of its own, which reads TypeScript. */
function besidePeers() {
	execFileSync(process.execPath, ['--import', 'tsx', 'scripts/bench-peers/run.ts'], {
		cwd: root,
		stdio: 'inherit'
	});
}

/** 100 viewers, 20 editors at 5 edits a second each, for a minute; every edit answered once it is on disk. */
async function live() {
	await ensureBuild();
	const { p50, p95, p99, lost, doubled, edits, megabytes } = await liveLoad({
		viewers: 100,
		editors: 20,
		perSecond: 5,
		seconds: 60
	});
	const size = `100 viewers, 20 editors, ${edits} edits`;
	await row(`${size}: edit to viewer, median`, 50, 'ms', () => p50);
	await row(`${size}: edit to viewer, p95`, 50, 'ms', () => p95);
	await row(`${size}: edit to viewer, p99`, 250, 'ms', () => p99);
	await row(`${size}: lost or doubled`, 0, 'edits', () => lost + doubled);
	await row(`${size}: server resident`, 512, 'MB', () => megabytes);
	const reopened = JSON.parse(
		execFileSync(process.execPath, ['--import', 'tsx', 'scripts/bench/reopen.ts'], {
			cwd: root,
			encoding: 'utf8'
		})
	);
	const long = `A killed store of ${reopened.edits} edits`;
	await row(`${long}: opened and read`, 1_000, 'ms', () => reopened.read);
	await row(`${long}: and another edit taken`, undefined, 'ms', () => reopened.written);
}

/** Prints one line: what, how much, how much at most where something is promised. */
async function row(what, most, unit, measure) {
	const value = await measure();
	const promise = most === undefined ? '' : `  (at most ${most} ${unit})${value <= most ? '' : '  over'}`;
	console.log(`${what.padEnd(56)}${value.toFixed(1).padStart(9)} ${unit}${promise}`);
}

/** Megabytes of the server's process while every map of its list is open in a window. */
async function memoryWithMapsOpen(browser, app) {
	const context = await browser.newContext();
	const home = await context.newPage();
	await home.goto(app.url);
	const paths = await home
		.locator('a[href*="/m/"]')
		.evaluateAll((links) => links.map((link) => link.pathname));
	const maps = new Set(paths.map((path) => path.split('/')[2]));
	for (const name of maps) await interactive(await context.newPage(), `${app.url}/m/${name}/network`);
	const kilobytes = Number(execFileSync('ps', ['-o', 'rss=', '-p', String(app.pid)], { encoding: 'utf8' }));
	await context.close();
	return kilobytes / 1024;
}

async function startUp() {
	const app = await startApp(npmCommand(['start']));
	await app.stop();
	return app.milliseconds;
}

function describeMachine(chromiumPath) {
	const [cpu] = os.cpus();
	const gibibytes = (os.totalmem() / 2 ** 30).toFixed(0);
	const browser = execFileSync(chromiumPath, ['--version'], { encoding: 'utf8' }).trim();
	console.log(`${os.type()} ${os.arch()}, ${os.cpus().length} × ${cpu?.model}, ${gibibytes} GiB`);
	console.log(`Node ${process.versions.node}, ${browser}`);
}
