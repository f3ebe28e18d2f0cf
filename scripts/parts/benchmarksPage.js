import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const page = new URL('../../docs/benchmarks.md', import.meta.url);
/** Where the part of the page begins that `npm run bench -- --formats` writes. */
const FILES = '\n## Reading files\n';

/**
 * Writes the part of docs/benchmarks.md that compares measures, and leaves the other.
 * @param {string} text
 */
export function writeComparison(text) {
	return write(`${text.trimEnd()}\n${parts().files}`);
}

/**
 * Writes the part of docs/benchmarks.md about files, and leaves the other.
 * @param {string} text without its heading
 */
export function writeFiles(text) {
	return write(`${parts().comparison.trimEnd()}\n${FILES}\n${text.trimEnd()}\n`);
}

/** As the check of formats wants it. Prettier is loaded only now, when the packages are there. */
async function write(text) {
	const { format, resolveConfig } = await import('prettier');
	const filepath = fileURLToPath(page);
	writeFileSync(page, await format(text, { ...(await resolveConfig(filepath)), filepath }));
}

function parts() {
	const text = readFileSync(page, 'utf8');
	const place = text.indexOf(FILES);
	return place < 0
		? { comparison: text, files: '' }
		: { comparison: text.slice(0, place), files: text.slice(place) };
}
