import { NotFoundError, UsageError } from '#lib/base/errors.ts';
import type { Issue } from '#lib/base/issue.ts';
import { readFiles } from '#lib/formats/index.ts';
import { isPartialDate } from '#lib/model/dates.ts';
import { filterMap } from '#lib/model/filterMap.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { parseMapping } from '#lib/formats/mapping/parseMapping.ts';
import type { Mapping } from '#lib/formats/mapping/Mapping.ts';
import { textOf, type Options, type Run } from './command.ts';
import { readPath } from './files.ts';
import { readStored } from './stored.ts';

/** A map to work on and what was noticed while it was read. */
export interface Input {
	readonly map: StakeholderMap;
	readonly issues: readonly Issue[];
}

/** The map that a word names: `-` for standard input, a file, a folder, or the id of a stored map. */
export async function readInput(word: string, run: Run, strength?: string): Promise<Input> {
	const mapping = await readMapping(run);
	const options = { title: textOf(run, 'title'), id: textOf(run, 'id'), strength, mapping };
	if (word === '-') return readFiles([{ name: '-', bytes: await run.console.readInput() }], options);
	const files = await readPath(word);
	if (files) return readFiles(files, options);
	const map = await readStored(word);
	if (!map) throw new NotFoundError('cli.input', { input: word });
	return { map, issues: [] };
}

/** How columns and words are understood, from the file that `--mapping` names. */
async function readMapping(run: Run): Promise<Mapping | undefined> {
	const path = textOf(run, 'mapping');
	if (path === undefined) return undefined;
	const [file] = (await readPath(path)) ?? [];
	if (!file) throw new NotFoundError('cli.input', { input: path });
	return parseMapping(new TextDecoder().decode(file.bytes));
}

/** The option that names a mapping. */
export const MAPPING_OPTION = { mapping: { type: 'string' } } as const satisfies Options;

/** The map as it stood at the date that `--at` gives. */
export function asOf(map: StakeholderMap, run: Run): StakeholderMap {
	const at = textOf(run, 'at');
	if (at === undefined) return map;
	if (!isPartialDate(at)) throw new UsageError('cli.date', { value: at });
	return filterMap(map, { at });
}

/** A whole number that an option gives; `otherwise` where it is not given. */
export function wholeNumber(run: Run, name: string, otherwise: number): number {
	const text = textOf(run, name);
	if (text === undefined) return otherwise;
	if (!/^\d{1,10}$/.test(text)) throw new UsageError('cli.number', { name, value: text });
	return Number(text);
}
