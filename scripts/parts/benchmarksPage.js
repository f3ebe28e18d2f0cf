import { readFileSync, writeFileSync } from 'node:fs';

const page = new URL('../../docs/benchmarks.md', import.meta.url);
/** Where the part of the page begins that `npm run bench -- --formats` writes. */
const FILES = '\n## Reading files\n';

/**
 * Writes the part of docs/benchmarks.md that compares measures, and leaves the other.
 * @param {string} text
 */
export function writeComparison(text) {
	writeFileSync(page, `${text.trimEnd()}\n${parts().files}`);
}

/**
 * Writes the part of docs/benchmarks.md about files, and leaves the other.
 * @param {string} text without its heading
 */
export function writeFiles(text) {
	writeFileSync(page, `${parts().comparison.trimEnd()}\n${FILES}\n${text.trimEnd()}\n`);
}

function parts() {
	const text = readFileSync(page, 'utf8');
	const place = text.indexOf(FILES);
	return place < 0
		? { comparison: text, files: '' }
		: { comparison: text.slice(0, place), files: text.slice(place) };
}
