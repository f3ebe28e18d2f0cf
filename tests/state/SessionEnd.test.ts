import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { SessionTime } from '#lib/base/SessionTime.ts';
import { SessionEnd, WARNING } from '#lib/state/SessionEnd.svelte.ts';

const HOUR = 3_600_000;

/** A session as the server keeps one; `undefined`: there is none. */
let held: { person: string; end: number; latest: number } | undefined;
let isCut = false;
let asked = 0;
const left = vi.fn();

const answer = (): Promise<SessionTime | undefined> => {
	asked += 1;
	if (isCut) return Promise.reject(new TypeError('Failed to fetch'));
	if (!held || held.end <= Date.now()) return Promise.resolve(undefined);
	const { person, end, latest } = held;
	return Promise.resolve({ person, left: end - Date.now(), most: latest - Date.now() });
};
const link = {
	ask: answer,
	extend() {
		if (held) held.end = Math.min(Date.now() + HOUR, held.latest);
		return answer();
	}
};

let open: SessionEnd | undefined;
async function opened(): Promise<SessionEnd> {
	const session = (open = new SessionEnd({ link, now: () => Date.now(), left }));
	session.told((await answer())!);
	asked = 0;
	return session;
}
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

beforeEach(() => {
	vi.useFakeTimers({ now: 0 });
	held = { person: 'ana', end: HOUR, latest: 10 * HOUR };
	[isCut, asked] = [false, 0];
	left.mockReset();
});
afterEach(() => {
	open?.close();
	vi.useRealTimers();
});

it('is said five minutes before it ends, and asked about once by then', async () => {
	const session = await opened();
	await pass(HOUR - WARNING - 1);
	expect([session.ending.kind, asked]).toEqual(['far', 0]);
	await pass(1);
	expect([session.ending, asked]).toEqual([{ kind: 'near', at: HOUR, isLast: false }, 1]);
});

it('is not said where edits or other windows have made it later', async () => {
	const session = await opened();
	held!.end = 2 * HOUR;
	await pass(HOUR);
	expect([session.ending.kind, asked]).toEqual(['far', 1]);
	await pass(HOUR - WARNING);
	expect(session.ending).toMatchObject({ kind: 'near', at: 2 * HOUR });
});

it('is extended in place', async () => {
	const session = await opened();
	await pass(HOUR - WARNING);
	expect(await session.extend()).toBe(true);
	expect(session.ending.kind).toBe('far');
	await pass(HOUR - WARNING);
	expect(session.ending.kind).toBe('near');
});

it('cannot be extended beyond its age, and says so', async () => {
	held!.latest = HOUR;
	const session = await opened();
	await pass(HOUR - WARNING);
	expect(session.ending).toMatchObject({ kind: 'near', isLast: true });
	expect(await session.extend()).toBe(false);
});

it('leaves the window as it is when its time is over, and goes on after signing in again', async () => {
	const session = await opened();
	await pass(HOUR);
	expect([session.ending.kind, session.returns]).toEqual(['over', 0]);
	await session.lose();
	expect(left).not.toHaveBeenCalled();
	held = { person: 'ana', end: 3 * HOUR, latest: 10 * HOUR };
	session.look();
	await pass(0);
	expect([session.ending.kind, session.returns]).toEqual(['far', 1]);
});

it('leaves nothing open where it was ended before its time, or somebody else has signed in', async () => {
	const session = await opened();
	await session.lose();
	expect(left).toHaveBeenCalledTimes(1);
	await pass(HOUR);
	held = { person: 'bo', end: 3 * HOUR, latest: 10 * HOUR };
	session.look();
	await pass(0);
	expect([session.ending.kind, left.mock.calls.length]).toEqual(['over', 2]);
});

it('decides nothing while nobody can be asked, and asks when the window is looked at', async () => {
	const session = await opened();
	isCut = true;
	await pass(2 * HOUR);
	expect(session.ending.kind).toBe('far');
	isCut = false;
	session.look();
	await pass(0);
	expect(session.ending.kind).toBe('over');
});
