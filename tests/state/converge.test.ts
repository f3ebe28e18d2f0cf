import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { RoundtableError } from '#lib/base/errors.ts';
import { createRandom, type Random } from '#lib/base/random.ts';
import { fromDocument, toDocument, type StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { localViewer } from '#lib/server/access/localViewer.ts';
import { openStore } from '#lib/server/store/openStore.ts';
import { MapSession } from '#lib/state/MapSession.svelte.ts';
import { anyAttempts, attempt, type Attempt } from '../arbitraries.ts';
import { maker, smallMap, temporaryFolder } from '../server/store/makeStore.ts';
import { createMemory } from './FakeLog.ts';
import { RoughNetwork, type Server } from './RoughNetwork.ts';

const SEEDS = Number(process.env['ROUNDTABLE_SEEDS'] ?? 50);
const STEPS = Number(process.env['ROUNDTABLE_STEPS'] ?? 40);

// Only pauses are not waited for: the store works as it does.
beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => vi.useRealTimers());
const local = localViewer('2026-01-01T00:00:00.000Z');

let count = 0;

/** What a custodian keeps is not for these windows: it has tests of its own. */
const document = { ...smallMap, stakeholders: smallMap.stakeholders!.filter(({ custodian }) => !custodian) };
function inSight({ draft, ...rest }: Attempt): Attempt {
	return { ...rest, draft: { ...draft, fields: { ...draft.fields, sensitivity: 'team' } } };
}

/** One window onto the map, which can be closed and opened again over what it kept. */
class Window {
	session!: MapSession;
	readonly kept = createMemory();
	readonly network: RoughNetwork;

	constructor(server: Server, map: string, random: Random) {
		this.network = new RoughNetwork(server, local, map, random);
	}

	async open(): Promise<void> {
		this.session?.close();
		this.session = new MapSession({
			...(await this.network.read()),
			author: 'tester',
			link: this.network,
			kept: this.kept,
			newId: () => `own-${count++}`,
			now: () => '2026-01-02T00:00:00.000Z'
		});
		this.session.open();
	}

	act(attempts: readonly Attempt[], random: Random): void {
		const chance = random();
		try {
			if (chance < 0.1) this.session.undo();
			else if (chance < 0.15) this.session.redo();
			else this.session.apply(attempt(this.session.map, attempts.map(inSight)).changes);
		} catch (error) {
			// A step back that does not fit what others did meanwhile is refused, and changes nothing.
			if (!(error instanceof RoundtableError)) throw error;
		}
	}
}

/** What a map holds, whatever order it came in. */
function recordsOf(map: StakeholderMap): unknown {
	return Object.entries(toDocument(map)).map(([name, part]) => [
		name,
		Array.isArray(part) ? new Map(part.map((record: { id: string }) => [record.id, record])) : part
	]);
}

/** One rough day of some windows on one map, the last of which only looks on. Answers them, all up to date. */
async function roughDay(server: Server, folder: string, map: string, seed: number): Promise<Window[]> {
	const random = createRandom(seed);
	const plans = fc.sample(anyAttempts, { numRuns: STEPS, seed });
	const windows = Array.from({ length: 2 + Math.floor(random() * 5) }, () => new Window(server, map, random));
	for (const window of windows) await window.open();
	for (const plan of plans) {
		const window = windows[Math.floor(random() * (windows.length - 1))]!;
		window.act(plan, random);
		for (const { network } of windows) {
			if (random() < 0.3) await network.deliverRequest();
			if (random() < 0.3) await network.deliverEvents();
			if (random() < 0.05) await network.cut();
			else if (random() < 0.2) network.restore();
		}
		if (random() < 0.03) await window.open();
		if (random() < 0.01) {
			for (const { network } of windows) await network.cut();
			await server.store.close();
			server.store = await openStore(folder);
		}
		await vi.advanceTimersByTimeAsync(300);
	}
	// The day ends: everything comes through that can.
	for (let isMoving = true; isMoving;) {
		isMoving = false;
		for (const { network, session } of windows) {
			network.restore();
			session.wake();
			await vi.advanceTimersByTimeAsync(0);
			if (await network.deliverRequest()) isMoving = true;
			await vi.advanceTimersByTimeAsync(0);
			if (await network.deliverEvents()) isMoving = true;
		}
	}
	return windows;
}

it(
	`brings every window to what the store holds, over ${SEEDS} rough days`,
	{ timeout: 3_600_000 },
	async () => {
		const folder = temporaryFolder(onTestFinished);
		const server: Server = { store: await openStore(folder) };
		onTestFinished(() => server.store.close());
		for (let seed = 1; seed <= SEEDS; seed++) {
			const map = `day-${seed}`;
			await server.store.create(
				local,
				{ ...document, header: { id: map, title: 'x' } },
				{ ...maker, id: map }
			);
			const windows = await roughDay(server, folder, map, seed);
			const { map: held, seq } = await server.store.read(local, map);
			for (const [i, { session, kept }] of windows.entries()) {
				const where = `window ${i} of day ${seed}`;
				expect([session.saving.kind, kept.edits.size, session.seq], where).toEqual(['saved', 0, seq]);
				expect(recordsOf(session.map), where).toEqual(recordsOf(held));
				session.close();
			}
			// A map whose ends hang in the air, or that nobody's edits lead to, does not come back from this.
			expect(recordsOf(fromDocument(toDocument(held)))).toEqual(recordsOf(held));
			const log = await server.store.log(local, map, 0, seq);
			expect(new Set(log.map(({ id }) => id)).size).toBe(seq);
		}
		expect(await server.store.verify()).toEqual([]);
	}
);
