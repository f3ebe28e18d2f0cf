import { existsSync } from 'node:fs';
import { run } from './run.js';

/** Whether packages can be had through apt without asking anyone: Debian or Ubuntu, as root. */
export function aptIsOurs() {
	return existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
}

/**
 * Installs Debian packages.
 * @param {readonly string[]} packages
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function aptInstall(packages) {
	const env = { DEBIAN_FRONTEND: 'noninteractive' };
	const update = await run('apt-get', ['update', '-q'], { env });
	if (update.code !== 0) return update;
	return run('apt-get', ['install', '-y', '-q', ...packages], { env });
}
