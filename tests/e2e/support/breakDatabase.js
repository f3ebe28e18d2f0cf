import { existsSync } from 'node:fs';
import SqliteConnection from 'better-sqlite3';

/**
 * Loaded before a server: as long as the file is there that BROKEN names, every question to the database ends in a fault
 * that nobody expected.
 */
const { prepare } = SqliteConnection.prototype;
SqliteConnection.prototype.prepare = function (sql) {
	if (existsSync(process.env.BROKEN)) throw new TypeError('canary-fault');
	return prepare.call(this, sql);
};
