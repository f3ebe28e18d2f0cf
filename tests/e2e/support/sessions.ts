import { join } from 'node:path';
import SqliteConnection from 'better-sqlite3';
import type { Team } from './team.ts';

const DAY = 86_400_000;
/** Days after which a session ends without use, and however much it is used. */
const [IDLE, LONGEST] = [7, 30];

/** As if time had passed: what sessions a person has end so many milliseconds from now, for want of use or by their age. */
export function letEnd(team: Team, email: string, milliseconds: number, by: 'use' | 'age'): void {
	const end = Date.now() + milliseconds;
	const [started, ends] =
		by === 'age' ? [end - LONGEST * DAY, end + (IDLE - 1) * DAY] : [end - IDLE * DAY, end];
	const database = new SqliteConnection(join(team.data, 'roundtable.db'));
	try {
		const { changes } = database
			.prepare(
				`update session set createdAt = ?, updatedAt = ?, expiresAt = ?
				where userId in (select id from user where email = ?)`
			)
			.run(new Date(started).toISOString(), new Date().toISOString(), new Date(ends).toISOString(), email);
		if (changes === 0) throw new Error(`No session of ${email}`);
	} finally {
		database.close();
	}
}
