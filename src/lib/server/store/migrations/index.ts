import type { Migration } from 'kysely';
import * as log from './001-log.ts';
import * as people from './002-people.ts';
import * as narrowed from './003-narrowed.ts';
import * as removed from './004-removed.ts';
import * as keeping from './005-keeping.ts';

/** Every step from an empty database to the present tables, in order of name; a released one is never changed. */
export const migrations: Readonly<Record<string, Migration>> = {
	'001-log': log,
	'002-people': people,
	'003-narrowed': narrowed,
	'004-removed': removed,
	'005-keeping': keeping
};
