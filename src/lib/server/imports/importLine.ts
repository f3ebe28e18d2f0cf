import type { RequestEvent } from '@sveltejs/kit';
import { StorageError } from '#lib/base/errors.ts';
import { lineOf } from '../http/lineOf.ts';
import { Line, type Place } from '../work/Line.ts';
import { readUpload, type Upload } from './readUpload.ts';

/** Two processes read, not both for the same caller. Files wait in memory, so only few may wait. */
const line = new Line({
	atOnce: 2,
	eachAtOnce: 1,
	places: 12,
	eachPlaces: 4,
	full: () => new StorageError('import.busy')
});

/** A place in the line of imports, taken before the files are. Throws `import.busy`, `work.ownLine`. */
export function joinImports(event: RequestEvent): Place {
	return line.join(lineOf(event));
}

/** Does something with what was sent, with a place in the line of imports until it is done. */
export async function withUpload<T>(
	event: RequestEvent,
	work: (upload: Upload, place: Place) => Promise<T>
): Promise<T> {
	const place = joinImports(event);
	try {
		return await work(await readUpload(event.request, event.url), place);
	} finally {
		place.leave();
	}
}
