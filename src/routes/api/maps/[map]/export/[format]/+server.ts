import { zipSync } from 'fflate';
import { writeMap } from '#lib/formats/index.ts';
import type { NamedFile } from '#lib/formats/index.ts';
import { api } from '#lib/server/http/problem.ts';
import type { RequestEvent } from './$types';

const TYPES: Readonly<Record<string, string>> = {
	csv: 'text/csv; charset=utf-8',
	graphml: 'application/graphml+xml',
	json: 'application/json',
	zip: 'application/zip'
};

/** The map in a format of the registry: one file, or a zip of several. */
export const GET = api(async ({ locals: { store, viewer }, params }: RequestEvent) => {
	const { map } = await store.read(viewer, params.map);
	const { name, bytes } = asOneFile(writeMap(map, params.format));
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

function asOneFile(files: readonly NamedFile[]): NamedFile {
	const [first] = files;
	if (first && files.length === 1) return first;
	return {
		name: 'map.zip',
		bytes: zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])))
	};
}
