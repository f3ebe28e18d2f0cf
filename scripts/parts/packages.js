import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { aptInstall, aptIsOurs } from './debian.js';
import { lastLines, npm, root, run } from './run.js';
import { Refusal, step } from './say.js';

const stampFile = join(root, 'node_modules', '.roundtable-node');
/** What compiled modules depend on: Node's binary interface and the machine's kind. */
const nodeStamp = `${process.versions.modules} ${process.platform} ${process.arch}`;

/** Installs the packages where the lock file or Node has changed since the last time; else does nothing. */
export async function ensurePackages() {
	if (!sameAsLock()) {
		await step('Installing the packages (a minute or two the first time)', install);
	} else if (readText(stampFile) !== nodeStamp && !(await sqliteOpens())) {
		await step('Compiling SQLite for this version of Node (about a minute)', rebuild);
	} else {
		return;
	}
	writeFileSync(stampFile, nodeStamp);
}

/** npm keeps a copy of the lock file beside what it installed: the two agree when nothing is to be done. */
function sameAsLock() {
	const wanted = readLock(join(root, 'package-lock.json'));
	const present = readLock(join(root, 'node_modules', '.package-lock.json'));
	if (!present) return false;
	return Object.entries(wanted ?? {}).every(
		([path, { version, optional }]) => !path || (present[path] ? present[path].version === version : optional)
	);
}

/** @returns {Record<string, { version: string, optional?: boolean }> | undefined} */
function readLock(file) {
	const text = readText(file);
	return text === undefined ? undefined : JSON.parse(text).packages;
}

function readText(file) {
	try {
		return readFileSync(file, 'utf8');
	} catch (error) {
		if (error.code === 'ENOENT') return undefined;
		throw error;
	}
}

async function install() {
	// Without the stamp an interrupted installation is not taken for a finished one.
	rmSync(stampFile, { force: true });
	let { code, output } = await npm(['ci', '--no-audit', '--no-fund']);
	if (code !== 0 && lacksCompiler(output) && aptIsOurs()) {
		await aptInstall(['python3', 'make', 'g++']);
		({ code, output } = await npm(['ci', '--no-audit', '--no-fund']));
	}
	if (code !== 0) throw new Refusal(whyNot(output));
}

async function rebuild() {
	const { code, output } = await npm(['rebuild', 'better-sqlite3']);
	if (code !== 0) throw new Refusal(whyNot(output));
}

/** In a process of its own, since a module made for another Node can take its process down. */
async function sqliteOpens() {
	const script = "new (require('better-sqlite3'))(':memory:')";
	return (await run(process.execPath, ['--input-type=commonjs', '-e', script])).code === 0;
}

function lacksCompiler(output) {
	return /better-sqlite3/.test(output) && /gyp/.test(output);
}

function whyNot(output) {
	if (/EACCES|EPERM|EROFS/.test(output)) {
		return `The packages could not be installed: no permission to write in ${root}.`;
	}
	if (/ENOSPC/.test(output)) return 'The packages could not be installed: the disk is full.';
	if (lacksCompiler(output)) {
		return (
			'SQLite (better-sqlite3) could be neither downloaded nor compiled: install python3, make and a C++ ' +
			'compiler (on Debian: apt-get install -y python3 make g++), then run the command again.'
		);
	}
	return `The packages could not be installed; npm says:\n${lastLines(output)}`;
}
