import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import {
	closeSync,
	existsSync,
	fsyncSync,
	mkdirSync,
	openSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { dirname, join } from 'node:path';
import { StorageError } from '#lib/base/errors.ts';
import type { Id } from '#lib/base/ids.ts';

const CIPHER = 'aes-256-gcm';
const IV = 12;
const TAG = 16;

/**
 * The keys under which custodians' records lie in the store, one a map and custodian, each a file that only
 * the server's account reads. They are no part of the database or its backups: where a key is destroyed,
 * what was sealed with it is gone everywhere. A custodian that comes back gets a new key; `1.key`, `2.key`
 * count them, and `1.erased` remembers that the first one is meant to be gone.
 */
export class Vault {
	constructor(
		private readonly folder: string,
		/** Whether what is written from now on is sealed; what is sealed already can be opened either way. */
		readonly seals: boolean
	) {}

	/** Throws `storage.keysOpen` where others on the machine could read the keys. */
	assertPrivate(): void {
		if (!existsSync(this.folder)) return;
		for (const entry of readdirSync(this.folder, { recursive: true, withFileTypes: true })) {
			const path = join(entry.parentPath, entry.name);
			if (entry.isFile() && (statSync(path).mode & 0o077) !== 0)
				throw new StorageError('storage.keysOpen', { file: path });
		}
	}

	/** Seals a text for a custodian, making its key where it has none. */
	seal(map: Id, custodian: Id, text: string): string {
		const { number, key } = this.#present(map, custodian);
		const iv = randomBytes(IV);
		const cipher = createCipheriv(CIPHER, key, iv, { authTagLength: TAG });
		const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
		return `${number}.${Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64')}`;
	}

	/**
	 * The text of a box; undefined where its key was destroyed. Throws `storage.keyMissing` where the key is
	 * gone without that, so that nothing goes on without records that may come back.
	 */
	open(map: Id, custodian: Id, box: string): string | undefined {
		const [number = '', data = ''] = box.split('.');
		const folder = this.#folderOf(map, custodian);
		if (existsSync(join(folder, `${number}.erased`))) return undefined;
		const key = readKey(join(folder, `${number}.key`));
		if (!key) throw new StorageError('storage.keyMissing', { custodian, folder: this.folder });
		const bytes = Buffer.from(data, 'base64');
		const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, IV), { authTagLength: TAG });
		decipher.setAuthTag(bytes.subarray(IV, IV + TAG));
		return Buffer.concat([decipher.update(bytes.subarray(IV + TAG)), decipher.final()]).toString('utf8');
	}

	/** Destroys every key of a custodian on a map. What they sealed cannot be read by anybody any more. */
	destroy(map: Id, custodian: Id): void {
		destroyIn(this.#folderOf(map, custodian));
	}

	/** Destroys every key of a map. */
	destroyAll(map: Id): void {
		const folder = join(this.folder, digest(map));
		if (!existsSync(folder)) return;
		for (const name of readdirSync(folder)) destroyIn(join(folder, name));
	}

	/** Whether anything of a map was sealed with a key that is destroyed. */
	hasErased(map: Id): boolean {
		const folder = join(this.folder, digest(map));
		if (!existsSync(folder)) return false;
		return readdirSync(folder, { recursive: true }).some((name) => String(name).endsWith('.erased'));
	}

	#present(map: Id, custodian: Id): { number: number; key: Buffer } {
		const folder = this.#folderOf(map, custodian);
		mkdirSync(folder, { recursive: true, mode: 0o700 });
		const erased = readdirSync(folder).filter((name) => name.endsWith('.erased')).length;
		const number = erased + 1;
		const file = join(folder, `${number}.key`);
		const held = readKey(file);
		if (held) return { number, key: held };
		write(file, randomBytes(32).toString('hex'));
		for (const path of [folder, dirname(folder), this.folder]) sync(path);
		return { number, key: readKey(file) as Buffer };
	}

	#folderOf(map: Id, custodian: Id): string {
		return join(this.folder, digest(map), digest(custodian));
	}
}

function destroyIn(folder: string): void {
	if (!existsSync(folder)) return;
	for (const name of readdirSync(folder).filter((name) => name.endsWith('.key'))) {
		// That it is meant to be gone is known before it is gone.
		write(join(folder, name.replace('.key', '.erased')), '');
		write(join(folder, name), '0'.repeat(64));
		rmSync(join(folder, name));
	}
	sync(folder);
}

/** Ids may be anything; names of files may not. */
function digest(id: Id): string {
	return createHash('sha256').update(id).digest('hex').slice(0, 32);
}

function readKey(file: string): Buffer | undefined {
	if (!existsSync(file)) return undefined;
	return Buffer.from(readFileSync(file, 'utf8'), 'hex');
}

/** Whole or not at all, and on disk when it returns: a key that is lost takes all that it sealed with it. */
function write(file: string, text: string): void {
	const partial = `${file}.partial`;
	writeFileSync(partial, text, { mode: 0o600 });
	sync(partial);
	renameSync(partial, file);
}

function sync(path: string): void {
	const handle = openSync(path, 'r');
	fsyncSync(handle);
	closeSync(handle);
}
