import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './run.js';
import { Refusal } from './say.js';

/** How long the built application may take until it answers, in milliseconds. */
const patience = 30_000;

/**
 * Starts the built application on a free port and an empty store of its own, seeded with the examples.
 * @param {{
 *   command?: string, parameters?: readonly string[], env?: Readonly<Record<string, string>>,
 *   data?: string, port?: number
 * }} [how] the server alone unless told otherwise; a folder that is given stays
 * @returns {Promise<{
 *   url: string, pid: number, data: string, milliseconds: number,
 *   output: () => string, stop: (signal?: NodeJS.Signals) => Promise<number | null>
 * }>}
 *   `milliseconds` from the start of its process to its first answer; `stop` answers how it ended
 */
export async function startApp({
	command = process.execPath,
	parameters = ['server.js'],
	env = {},
	data: given,
	port = 0
} = {}) {
	port ||= await freePort();
	const url = `http://127.0.0.1:${port}`;
	const data = given ?? mkdtempSync(join(tmpdir(), 'roundtable-'));
	const start = performance.now();
	const server = spawn(command, parameters, {
		cwd: root,
		env: {
			...process.env,
			PORT: String(port),
			HOST: '127.0.0.1',
			ORIGIN: url,
			ROUNDTABLE_DATA: data,
			...env
		},
		// A group of its own: npm hands a signal on to its shell, which keeps it from the server.
		detached: true,
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let output = '';
	for (const stream of [server.stdout, server.stderr]) stream.on('data', (text) => (output += text));
	const ended = new Promise((resolve) => server.once('close', resolve));
	const send = (signal) => {
		// A group without processes is what was wanted.
		try {
			process.kill(-server.pid, signal);
		} catch (error) {
			if (error.code !== 'ESRCH') throw error;
		}
	};
	const interrupt = () => {
		send('SIGTERM');
		process.exit(130);
	};
	process.once('SIGINT', interrupt);
	const stop = async (signal = 'SIGTERM') => {
		process.off('SIGINT', interrupt);
		send(signal);
		await ended;
		if (given === undefined) rmSync(data, { recursive: true, force: true });
		return server.exitCode;
	};

	while (!(await answers(url))) {
		if (server.exitCode !== null || performance.now() - start > patience) {
			await stop();
			throw new Refusal(`The application did not start:\n${output.trimEnd()}`);
		}
		await pause(20);
	}
	const milliseconds = performance.now() - start;
	return { url, pid: server.pid ?? 0, data, milliseconds, output: () => output, stop };
}

/**
 * A port of this machine that nothing listens on.
 * @returns {Promise<number>}
 */
export function freePort() {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.once('error', reject).listen(0, '127.0.0.1', () => {
			const { port } = server.address();
			server.close(() => resolve(port));
		});
	});
}

export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function answers(url) {
	try {
		return (await fetch(url)).ok;
	} catch {
		return false;
	}
}
