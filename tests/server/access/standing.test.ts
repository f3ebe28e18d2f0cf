import { expect, it } from 'vitest';
import type { Visitor } from '#lib/server/access/Caller.ts';
import { standingOn, type MapAccess } from '#lib/server/access/standing.ts';

const now = '2026-01-02T00:00:00.000Z';
const access: MapAccess = {
	visibility: 'link',
	members: new Map([['member', { role: 'viewer', custodians: ['nation'] }]]),
	links: new Map([
		['reading', { role: 'viewer', expires: '2026-02-01T00:00:00.000Z' }],
		['adding', { role: 'contributor', expires: '2026-02-01T00:00:00.000Z' }],
		['spent', { role: 'contributor', expires: now }]
	])
};
const caller = (id: string | undefined, ...links: string[]): Visitor => ({
	person: id === undefined ? undefined : { id, name: id },
	links,
	at: '2026-01-02'
});
const roleOf = (who: Visitor, map = access) => standingOn(map, who, now)?.role;

it('gives the most of what membership, account and links give', () => {
	expect(roleOf(caller('member', 'adding'))).toBe('contributor');
	expect(roleOf(caller(undefined, 'reading', 'adding'))).toBe('contributor');
	expect(roleOf(caller('other', 'spent'))).toBe('viewer');
	expect(roleOf(caller(undefined, 'spent', 'unknown'))).toBeUndefined();
	expect(roleOf(caller('other'), { ...access, visibility: 'private' })).toBeUndefined();
});

it('shows the team what is the team’s, and a room no more than what is public', () => {
	const seen = (who: Visitor) => standingOn(access, who, now)?.view;
	expect(seen(caller('member'))).toMatchObject({ level: 'team', custodians: ['nation'] });
	expect(seen(caller(undefined, 'reading'))).toMatchObject({ level: 'public', hidesAuthors: true });
	const inRoom = { ...caller('member'), room: { isRevealed: false } };
	expect(seen(inRoom)).toMatchObject({ level: 'public', custodians: [], hidesJudgments: true });
});

it('asks nothing of whoever sits at the machine', () => {
	expect(standingOn(access, { level: 'team', at: '2026-01-02' }, now)?.role).toBe('owner');
});
