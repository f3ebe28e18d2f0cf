import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pause, startApp } from '../parts/app.js';

/** Whether a small disk of our own can be made here. */
export function canMount() {
	return spawnSync('unshare', ['-rm', 'true']).status === 0 && process.getuid() === 0;
}

/**
 * G3: the server on a disk of 8 MB that fills up: each edit is refused with 507, reading and the stream go on,
 * and edits are taken again once there is space.
 * @returns {Promise<{ refused: number, wrong: string[], back: number }>} `back`: milliseconds from space to an edit
 */
export async function fullDisk() {
	const data = mkdtempSync(join(tmpdir(), 'roundtable-full-'));
	execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', data]);
	const wrong = [];
	let refused = 0;
	let back;
	const app = await startApp({ data });
	try {
		const send = (n) => {
			const record = { id: `n${n}`, name: `Body ${n}`, kind: 'other', note: 'x'.repeat(9_000) };
			const edit = {
				id: `e${n}`,
				author: 'x',
				at: new Date().toISOString(),
				changes: [{ kind: 'stakeholder.add', record }]
			};
			const body = JSON.stringify({ edit, seq: 0 });
			return fetch(`${app.url}/api/maps/full/log`, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body
			});
		};
		const document = { header: { id: 'full', title: 'Full' } };
		await fetch(`${app.url}/api/maps`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ document })
		});
		writeFileSync(join(data, 'ballast'), Buffer.alloc(2_000_000));
		let n = 0;
		for (; n < 2_000; n++) {
			const { status } = await send(n);
			if (status === 507) break;
			if (status !== 201) wrong.push(`an edit: ${status}`);
		}
		for (let i = 0; i < 20; i++) {
			const { status, headers } = await send(n + i);
			if (status === 507) refused += 1;
			else wrong.push(`a full disk: ${status} ${headers.get('content-type')}`);
		}
		for (const path of ['/api/maps/full', '/api/maps/full/export/json', '/healthz']) {
			const { status } = await fetch(`${app.url}${path}`);
			if (status !== 200) wrong.push(`${path}: ${status}`);
		}
		if ((await fetch(`${app.url}/readyz`)).status !== 503) wrong.push('/readyz says it is ready');
		rmSync(join(data, 'ballast'));
		const free = performance.now();
		while (performance.now() - free < 10_000 && (await send(n)).status !== 201) await pause(50);
		back = performance.now() - free;
	} finally {
		await app.stop();
		execFileSync('umount', [data]);
		rmSync(data, { recursive: true, force: true });
	}
	return { refused, wrong, back };
}
