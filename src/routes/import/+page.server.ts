import { formats } from '#lib/formats/index.ts';
import type { PageServerLoad } from './$types';

/** The maps that files may be brought into, and the formats that are read. */
export const load: PageServerLoad = async ({ locals: { store, viewer } }) => {
	const maps = await store.list(viewer);
	return {
		maps: maps.map(({ id, header: { title, titleFr } }) => ({ id, title, titleFr })),
		formats: formats.map(({ id }) => id)
	};
};
