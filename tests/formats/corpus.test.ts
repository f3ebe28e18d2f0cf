import { describe, expect, it } from 'vitest';
import { InputError } from '#lib/base/errors.ts';
import { countIssues } from '#lib/formats/graph/IssueList.ts';
import { readFiles, type NamedFile } from '#lib/formats/index.ts';
import { parseDocument } from '#lib/model/parseDocument.ts';
import { toDocument } from '#lib/model/StakeholderMap.ts';
import { corpus } from './corpus/corpus.ts';
import { tooMany } from './corpus/tooMany.ts';
import type { Outcome } from './corpus/hostile.ts';

const files = corpus();

/** What came of files, in the form of the table. */
function outcomeOf(given: readonly NamedFile[]): Outcome {
	try {
		const { map, issues } = readFiles(given);
		// Whatever is read is sound.
		expect(parseDocument(toDocument(map)).issues).toEqual([]);
		const codes = [...new Set(issues.map(({ code }) => code))];
		const counts = Object.fromEntries(codes.map((code) => [code, countIssues(issues, code)]));
		const sizes = [map.stakeholders.size, map.ties.size] as const;
		return codes.length > 0 ? [...sizes, counts] : sizes;
	} catch (error) {
		if (error instanceof InputError) return error.code;
		throw error;
	}
}

it('there are as many hostile files as were asked for, each under a name of its own', () => {
	expect(files.length).toBeGreaterThanOrEqual(150);
	expect(new Set(files.map(({ name }) => name)).size).toBe(files.length);
});

it('a network beyond the limits is refused by its counts, before a tenth of it is built', () => {
	let built = 0;
	for (const { name, files, outcome } of tooMany()) {
		built = 0;
		const progress = (share: number) => (built = Math.max(built, share));
		expect(() => readFiles(files, { progress }), name).toThrow(outcome as string);
		// The rows of a table are known once it is taken apart.
		if (!name.startsWith('a.csv')) expect(built, name).toBeLessThan(0.1);
	}
}, 60_000);

describe('a hostile file comes to what the table says', { timeout: 20_000 }, () => {
	it.each(files)('$name', ({ files, outcome }) => {
		expect(outcomeOf(files)).toEqual(outcome);
		expect(Object.keys(Object.prototype)).toEqual([]);
		expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
	});
});
