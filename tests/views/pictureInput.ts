import { readFileSync, readdirSync } from 'node:fs';
import { prepare } from '#lib/analysis/layouts/layOut.ts';
import { translatorOf } from '#lib/i18n/catalogues.ts';
import { readFiles } from '#lib/formats/index.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import type { ViewInput } from '#lib/views/view.ts';

const folder = 'static/examples';

/** The example maps that ship, by name. */
export const examples: readonly string[] = readdirSync(folder);

export function readExample(name: string): StakeholderMap {
	const files = readdirSync(`${folder}/${name}`).map((file) => ({
		name: file,
		bytes: readFileSync(`${folder}/${name}/${file}`)
	}));
	return readFiles(files).map;
}

/** How the canvas of a page at 1280 by 720 asks for a picture, at rest. */
export function inputOf(map: StakeholderMap, more: Partial<ViewInput> = {}): ViewInput {
	return {
		map: prepare(map),
		size: { width: 848, height: 616 },
		colourBy: 'kind',
		sizeBy: 'degree',
		figures: new Map(),
		outlines: [],
		evidence: new Set(),
		answers: new Map(),
		ghosts: [],
		translator: translatorOf('en'),
		...more
	};
}
