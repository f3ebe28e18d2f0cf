import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lastLines, npm, root } from './run.js';
import { Refusal, step } from './say.js';

const stampFile = join(root, 'build', '.stamp');
/** All that the build is made from, besides what these files name. */
const sources = [
	'src',
	'static',
	'package.json',
	'scripts/sbom.js',
	'package-lock.json',
	'svelte.config.js',
	'tsconfig.json',
	'vite.config.ts',
	'vite.cli.config.ts'
];

/** Builds the application where its sources are not those of the last build; else does nothing. */
export async function ensureBuild() {
	const print = fingerprint();
	if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === print) return;
	await step('Building the application (about half a minute)', () => build(print));
}

/** Builds without asking whether it is needed; `print` is that of the sources before the build. */
export async function build(print = fingerprint()) {
	refuseWithoutPermission();
	rmSync(stampFile, { force: true });
	const { code, output } = await npm(['run', '-s', 'build']);
	if (code !== 0) throw new Refusal(`The build failed:\n${lastLines(output, 60)}`);
	writeFileSync(stampFile, print);
}

/** One hash of the names and contents of all sources. */
function fingerprint() {
	const hash = createHash('sha256');
	for (const file of sources.flatMap(filesUnder)) {
		hash
			.update(`${file}\0`)
			.update(readFileSync(join(root, file)))
			.update('\0');
	}
	return hash.digest('hex');
}

/** @returns {string[]} */
function filesUnder(path) {
	let entries;
	try {
		entries = readdirSync(join(root, path), { withFileTypes: true });
	} catch (error) {
		if (error.code === 'ENOTDIR') return [path];
		if (error.code === 'ENOENT') return [];
		throw error;
	}
	return entries
		.sort((a, b) => (a.name < b.name ? -1 : 1))
		.flatMap((entry) =>
			entry.isDirectory() ? filesUnder(`${path}/${entry.name}`) : [`${path}/${entry.name}`]
		);
}

function refuseWithoutPermission() {
	const folder = existsSync(join(root, 'build')) ? join(root, 'build') : root;
	try {
		accessSync(folder, constants.W_OK);
	} catch {
		throw new Refusal(`The application could not be built: no permission to write in ${folder}.`);
	}
}
