import { writeMap, zipFiles } from '#lib/formats/index.ts';
import { compute } from '#lib/server/http/compute.ts';
import { api } from '#lib/server/http/problem.ts';
import { readWholeLog } from '#lib/server/store/readWholeLog.ts';
import type { Edit } from '#lib/model/changes.ts';
import { recordKindList } from '#lib/model/records.ts';
import { recordsOf, type StakeholderMap } from '#lib/model/StakeholderMap.ts';
import type { RequestEvent } from './$types';

const TYPES: Readonly<Record<string, string>> = {
	csv: 'text/csv; charset=utf-8',
	gexf: 'application/gexf+xml',
	graphml: 'application/graphml+xml',
	json: 'application/json',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	zip: 'application/zip'
};

/** Records and edits from which on a file is written on a thread of its own, so that nobody else waits for it. */
const LARGE = 2_000;

/**
 * The map in a format of the registry, as the viewer may see it: one file, or a zip of several. `?history`
 * brings along the edits that led here, in formats that can hold them; `fragile=1`: with the actions that answer
 * findings about what is fragile, as whoever asks confirms.
 */
export const GET = api(async (event: RequestEvent) => {
	const { locals, params, url } = event;
	const { store, viewer, language } = locals;
	const { map, seq } = await store.read(viewer, params.map);
	const history = url.searchParams.has('history')
		? await readWholeLog(store, viewer, params.map, seq)
		: undefined;
	const at = new Date().toISOString();
	const withGuarded = url.searchParams.get('fragile') === '1';
	const options = { language, at, history, withGuarded };
	const { name, bytes } = isLarge(map, history)
		? await compute(event, { task: 'export', map, format: params.format, options })
		: zipFiles(writeMap(map, params.format, options));
	const ending = name.slice(name.lastIndexOf('.') + 1);
	const file = `${params.map}.${ending}`;
	return new Response(new Uint8Array(bytes), {
		headers: {
			'content-type': TYPES[ending] ?? 'application/octet-stream',
			'content-disposition': `attachment; filename="map.${ending}"; filename*=UTF-8''${encodeURIComponent(file)}`,
			'cache-control': 'no-store'
		}
	});
});

function isLarge(map: StakeholderMap, history: readonly Edit[] = []): boolean {
	return recordKindList.reduce((sum, kind) => sum + recordsOf(map, kind).size, history.length) >= LARGE;
}
