import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { FeedListener } from '#lib/state/EditLink.ts';
import { followLog } from '#lib/state/followLog.ts';

/** A stream as a browser has it, spoken to by the test. */
class FakeStream extends EventTarget {
	static readonly CLOSED = 2;
	static readonly all: FakeStream[] = [];
	readyState = 0;
	onopen: () => void = () => {};
	onerror: () => void = () => {};

	constructor(readonly address: string) {
		super();
		FakeStream.all.push(this);
	}

	close(): void {
		this.readyState = FakeStream.CLOSED;
	}

	say(type: string, data: unknown = {}): void {
		this.dispatchEvent(Object.assign(new Event(type), { data: JSON.stringify(data) }));
	}
}

const edit = (seq: number) => ({ id: `e${seq}`, author: 'x', at: '2026', changes: [], seq });

let heard: unknown[];
let questions: string[];
let answer: () => unknown;
let end: () => void;
const listener: FeedListener = {
	opened: () => undefined,
	edit: ({ seq }) => heard.push(seq),
	lost: () => heard.push('lost'),
	stale: () => heard.push('stale'),
	gone: () => heard.push('gone')
};
const open = () => FakeStream.all.filter(({ readyState }) => readyState !== FakeStream.CLOSED);

beforeEach(async () => {
	vi.useFakeTimers();
	vi.stubGlobal('EventSource', FakeStream);
	[heard, questions] = [[], []];
	FakeStream.all.length = 0;
	answer = () => ({ edits: [], epoch: 'a', sight: 'b' });
	vi.stubGlobal('fetch', (address: string) => {
		questions.push(address);
		return Promise.resolve(Response.json(answer()));
	});
	end = followLog('/api/maps/m', '', 1, listener);
	await vi.advanceTimersByTimeAsync(0);
});
afterEach(() => {
	end();
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

it('asks within 15 seconds where the stream never says a word, from where it stands', async () => {
	answer = () => ({ edits: [edit(2)], epoch: 'a', sight: 'b' });
	await vi.advanceTimersByTimeAsync(15_000);
	expect([heard[0], open()]).toEqual([2, []]);
	expect([questions[0], questions[1]]).toEqual(['/api/maps/m/log?after=1', '/api/maps/m/log?after=2']);
});

it('opens another stream where one falls silent, which is how a connection ends that nobody closed', async () => {
	open()[0]?.say('edit', edit(2));
	await vi.advanceTimersByTimeAsync(30_000);
	open()[0]?.say('here');
	await vi.advanceTimersByTimeAsync(30_000);
	expect(FakeStream.all).toHaveLength(1);
	await vi.advanceTimersByTimeAsync(15_000);
	expect(FakeStream.all.map(({ address }) => address)).toEqual([
		'/api/maps/m/feed?after=1',
		'/api/maps/m/feed?after=2'
	]);
	expect(open()).toHaveLength(1);
});

it('says so where the caller may see another part of the map than before', async () => {
	await vi.advanceTimersByTimeAsync(9_000);
	answer = () => ({ edits: [edit(2)], epoch: 'a', sight: 'c' });
	await vi.advanceTimersByTimeAsync(3_000);
	expect(heard).toEqual(['stale']);
});
