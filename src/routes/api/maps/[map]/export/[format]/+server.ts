import { writeMap, zipFiles } from '#lib/formats/index.ts';
import { api } from '#lib/server/http/problem.ts';
import { readWholeLog } from '#lib/server/store/readWholeLog.ts';
import type { RequestEvent } from './$types';

const TYPES: Readonly<Record<string, string>> = {
	csv: 'text/csv; charset=utf-8',
	gexf: 'application/gexf+xml',
	graphml: 'application/graphml+xml',
	json: 'application/json',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	zip: 'application/zip'
};

/**
 * The map in a format of the registry, as the viewer may see it: one file, or a zip of several. `?history`
 * brings along the edits that led here, in formats that can hold them; `fragile=1`: with the actions that answer
 * findings about what is fragile, as whoever asks confirms.
 */
export const GET = api(async ({ locals: { store, viewer, language }, params, url }: RequestEvent) => {
	const { map, seq } = await store.read(viewer, params.map);
	const history = url.searchParams.has('history')
		? await readWholeLog(store, viewer, params.map, seq)
		: undefined;
	const at = new Date().toISOString();
	const withGuarded = url.searchParams.get('fragile') === '1';
	const { name, bytes } = zipFiles(writeMap(map, params.format, { language, at, history, withGuarded }));
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
