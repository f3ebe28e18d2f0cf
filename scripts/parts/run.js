import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The folder of the project, whatever folder the command was typed in. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Runs a command in the project's folder, keeping what it prints.
 * @param {string} command
 * @param {readonly string[]} parameters
 * @param {{ env?: Record<string, string>, shell?: boolean }} [options] `env` is added to this process's own
 * @returns {Promise<{ code: number, output: string }>} code 127 where the command does not exist
 */
export function run(command, parameters, { env = {}, shell = false } = {}) {
	return new Promise((resolve) => {
		const child = spawn(command, parameters, {
			cwd: root,
			env: { ...process.env, ...env },
			stdio: ['ignore', 'pipe', 'pipe'],
			shell
		});
		let output = '';
		for (const stream of [child.stdout, child.stderr]) {
			stream.setEncoding('utf8').on('data', (text) => (output += text));
		}
		child.on('error', (error) => resolve({ code: 127, output: error.message }));
		child.on('close', (code) => resolve({ code: code ?? 1, output }));
	});
}

/**
 * How to start npm: the one that started this program where there is one, else the one on the PATH.
 * @param {readonly string[]} parameters
 */
export function npmCommand(parameters) {
	const script = process.env.npm_execpath;
	if (script?.endsWith('.js')) return { command: process.execPath, parameters: [script, ...parameters] };
	return { command: 'npm', parameters };
}

/**
 * Runs npm to its end.
 * @param {readonly string[]} parameters
 * @param {{ env?: Record<string, string> }} [options]
 */
export function npm(parameters, options = {}) {
	const how = npmCommand(parameters);
	// On Windows npm is a batch file, which only a shell can start.
	return run(how.command, how.parameters, {
		...options,
		shell: how.command === 'npm' && process.platform === 'win32'
	});
}

/** The last lines of what a command printed, where its reason usually stands. */
export function lastLines(output, count = 20) {
	return output.trimEnd().split('\n').slice(-count).join('\n');
}
