import { expect, test } from '@playwright/test';
import { everyDoor } from './support/routes.ts';
import { canariesIn, shareMap } from './support/shared.ts';
import { invited } from './support/team.ts';

/** Doors that need more than a map to lead anywhere. */
const filled = (route: string) =>
	route
		.replace('[map]', 'shared')
		.replace('[view]', 'table')
		.replace('[format]', route.includes('plan') ? 'json' : 'xlsx')
		.replace('[question]', 'hold');

test('whoever reads what a custodian keeps, by whatever door, is in its list of readers', async () => {
	test.setTimeout(180_000);
	const { team, levels } = await shareMap();
	const { owner, custodian } = levels;
	if (!owner || !custodian) throw new Error('nobody is there');
	try {
		const consent = { custodian: 'nation', purpose: 'A table', audience: 'team' };
		await custodian.agent.post('/m/shared/people?/consent', consent);
		const readers = async () => {
			const answer = await custodian.agent.fetch('/api/maps/shared/custodians/nation/readings');
			const list = (await answer.json()) as { person: string }[];
			return new Set(list.map(({ person }) => person)).size;
		};
		const doors = everyDoor().filter((door) => /^GET .*\[map\]/.test(door) && !door.endsWith('/feed'));
		const shown: string[] = [];
		const unrecorded: string[] = [];
		for (const [i, door] of doors.entries()) {
			// Somebody else each time: a reader is noted once an hour.
			const agent = await invited(owner.agent, 'shared', `Reader${i}`, 'viewer');
			const before = await readers();
			if (!(await canariesIn({ agent }, filled(door.slice(4)))).includes('kept')) continue;
			shown.push(door);
			if ((await readers()) === before) unrecorded.push(door);
		}
		expect(unrecorded).toEqual([]);
		expect(shown.length).toBeGreaterThan(5);
	} finally {
		await team.stop();
	}
});
