import { describe, expect, it, onTestFinished } from 'vitest';
import type { NamedFile } from '#lib/formats/index.ts';
import { fromDocument, type StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { Workshop, WORK_LIMITS, type WorkLimits } from '#lib/server/work/Workshop.ts';
import type { WorkTask } from '#lib/server/work/tasks.ts';

function ring(size: number): StakeholderMap {
	const stakeholders = Array.from({ length: size }, (_, i) => ({
		id: `s${i}`,
		name: `Body ${i}`,
		kind: 'other' as const
	}));
	const ties = stakeholders.flatMap((_, i) =>
		[1, 7, 31].map((step) => ({
			id: `t${i}-${step}`,
			from: `s${i}`,
			to: `s${(i + step) % size}`,
			kind: 'collaborates' as const,
			directed: false
		}))
	);
	return fromDocument({ header: { id: 'ring', title: 'A ring' }, stakeholders, ties });
}

const measures = (size: number): WorkTask => ({ task: 'measures', map: ring(size), only: ['betweenness'] });
let count = 0;
/** Somebody whom nothing was done for before. */
const alone = (signal?: AbortSignal) => ({ caller: `caller ${count++}`, signal });
/** More than any machine does in a second. */
const endless = measures(30_000);
const small = measures(60);

function open(limits: Partial<WorkLimits> = {}): Workshop {
	const workshop = new Workshop({ ...WORK_LIMITS, ...limits });
	onTestFinished(() => workshop.close());
	return workshop;
}

describe('the workshop', { timeout: 60_000 }, () => {
	it('computes what it is asked, for many at once, and says no as the analysis does', async () => {
		const workshop = open();
		const [first, ...others] = await Promise.all(
			[small, small, small].map((task) => workshop.run(task, alone()))
		);
		expect(JSON.parse(first as string)).toMatchObject({ network: { nodes: 60 } });
		expect(others).toEqual([first, first]);
		const nothing: WorkTask = {
			task: 'answer',
			map: ring(60),
			question: 'none',
			given: {},
			seed: 1,
			language: 'en'
		};
		await expect(workshop.run(nothing, alone())).rejects.toMatchObject({ code: 'question.unknown' });
		await expect(workshop.run(small, alone())).resolves.toBe(first);
		const file: WorkTask = { task: 'export', map: ring(60), format: 'json', options: {} };
		const { name, bytes } = (await workshop.run(file, alone())) as NamedFile;
		expect([name.endsWith('.json'), new TextDecoder().decode(bytes)]).toEqual([
			true,
			expect.stringContaining('Body 59')
		]);
	});

	it('ends what takes too long, leaves the loop free meanwhile, and goes on with the next', async () => {
		const workshop = open({ seconds: 1 });
		let beats = 0;
		const pulse = setInterval(() => beats++, 10);
		onTestFinished(() => clearInterval(pulse));
		const long = workshop.run(endless, alone());
		await expect(long).rejects.toMatchObject({ code: 'work.tooLong' });
		expect(beats).toBeGreaterThan(5);
		await expect(open().run(small, alone())).resolves.toContain('nodes');
	});

	it('turns away whoever comes when too many wait, and forgets who has gone', async () => {
		const workshop = open({ threads: 1, places: 2 });
		const gone = new AbortController();
		const running = workshop.run(endless, alone(gone.signal));
		const left = new AbortController();
		const waiting = workshop.run(small, alone(left.signal));
		await expect(workshop.run(small, alone())).rejects.toMatchObject({ code: 'work.busy' });
		left.abort();
		await expect(waiting).rejects.toMatchObject({ code: 'stopped' });
		gone.abort();
		await expect(running).rejects.toMatchObject({ code: 'stopped' });
		await expect(workshop.run(small, alone())).resolves.toContain('nodes');
	});

	it('answers others while one caller asks for more and more', async () => {
		const workshop = open({ eachPlaces: 2 });
		const gone = new AbortController();
		const greedy = { caller: 'greedy', signal: gone.signal };
		const endlessly = Promise.allSettled([endless, endless].map((task) => workshop.run(task, greedy)));
		await expect(workshop.run(small, greedy)).rejects.toMatchObject({ code: 'work.ownLine' });
		await expect(workshop.run(small, alone())).resolves.toContain('nodes');
		gone.abort();
		const ends = [{ reason: { code: 'stopped' } }, { reason: { code: 'stopped' } }];
		expect(await endlessly).toMatchObject(ends);
	});
});
