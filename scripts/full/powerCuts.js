import { spawn, spawnSync } from 'node:child_process';
import {
	closeSync,
	existsSync,
	fsyncSync,
	mkdirSync,
	mkdtempSync,
	openSync,
	rmSync,
	statSync,
	writeFileSync,
	writeSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pause } from '../parts/app.js';
import { httpKills } from './httpKills.js';

/** Debian's own, which has its packages (`python3-fusepy`). */
const PYTHON = '/usr/bin/python3';
const program = fileURLToPath(new URL('forgetful.py', import.meta.url));

/** Whether a file system of our own can be mounted here. */
export function canForget() {
	return (
		process.getuid?.() === 0 &&
		existsSync('/dev/fuse') &&
		spawnSync(PYTHON, ['-c', 'import fusepy']).status === 0
	);
}

/**
 * G2: cuts the power of server and disk in the middle of writing, over HTTP, and starts both again. What was not synced
 * is lost; every other time a part of it is kept, in no order.
 * @returns {Promise<{ kills: number, acknowledged: number, lost: number }>}
 */
export async function powerCuts(cuts) {
	const place = mkdtempSync(join(tmpdir(), 'roundtable-power-'));
	const disk = await beginDisk(place);
	try {
		await assertForgets(disk);
		let torn = false;
		return await httpKills(cuts, {
			data: join(disk.mounted, 'data'),
			env: { ROUNDTABLE_DISK: 'any' },
			killed: () => disk.cut((torn = !torn))
		});
	} finally {
		await disk.cut(false, { isLast: true });
		rmSync(place, { recursive: true, force: true });
	}
}

/** A disk at `mounted` that forgets when its power is cut, and is there again after that. */
async function beginDisk(place) {
	const [kept, mounted] = [join(place, 'kept'), join(place, 'mounted')];
	for (const folder of [kept, mounted]) mkdirSync(folder);
	const bare = statSync(mounted).dev;
	let running;
	const begin = async (torn) => {
		running = spawn(PYTHON, [program, kept, mounted], {
			env: { ...process.env, FORGETFUL: torn ? 'torn' : 'lost' },
			stdio: ['ignore', 'inherit', 'inherit']
		});
		while (statSync(mounted).dev === bare) await pause(5);
	};
	await begin(false);
	const cut = async (torn, { isLast = false } = {}) => {
		const gone = new Promise((resolve) => running.once('close', resolve));
		running.kill('SIGUSR1');
		await gone;
		spawnSync('umount', ['-l', mounted]);
		if (!isLast) await begin(torn);
	};
	return { mounted, cut };
}

/** A disk that kept everything would prove nothing. */
async function assertForgets({ mounted, cut }) {
	const [synced, unsynced] = [join(mounted, 'synced'), join(mounted, 'unsynced')];
	writeFileSync(unsynced, 'forgotten');
	const file = openSync(synced, 'w');
	writeSync(file, 'kept');
	fsyncSync(file);
	closeSync(file);
	await cut(false);
	const sizes = [synced, unsynced].map((path) => statSync(path).size);
	if (sizes.join() !== '4,0') throw new Error(`The disk does not forget as it should: ${sizes.join()}`);
	rmSync(synced);
	rmSync(unsynced);
}
