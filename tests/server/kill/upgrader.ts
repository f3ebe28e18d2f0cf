import SqliteConnection from 'better-sqlite3';
import { openStore } from '#lib/server/store/openStore.ts';

/**
 * A process that opens a store, and is killed before the n-th statement that it prepares. Parameters: the folder, and
 * n; prints how many there were where it was not reached.
 */
const [, , folder = '', n = ''] = process.argv;
const { prepare } = SqliteConnection.prototype;
let count = 0;
SqliteConnection.prototype.prepare = function (this: SqliteConnection.Database, sql: string) {
	if (++count === Number(n)) process.kill(process.pid, 'SIGKILL');
	return prepare.call(this, sql);
} as typeof prepare;
const store = await openStore(folder);
await store.close();
process.stdout.write(String(count));
