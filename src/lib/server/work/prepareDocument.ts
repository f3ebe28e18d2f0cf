import { prepare } from '#lib/analysis/layouts/layOut.ts';
import type { Id } from '#lib/base/ids.ts';
import { InputError } from '#lib/base/errors.ts';
import { parseDocument } from '#lib/model/parseDocument.ts';
import { toDocument } from '#lib/model/StakeholderMap.ts';
import { parseBody } from '../http/body.ts';
import { createRequest } from '../http/schemas.ts';
import { writtenMap, type WrittenMap } from '../store/writtenMap.ts';

/** A map of a request, sound in every record and with a place for everyone, and whose it is. */
export interface PreparedMap {
	readonly map: WrittenMap;
	readonly author: string;
}

/**
 * Reads the document of a map from the body of a request; `id` where it names none. One that is not sound in every
 * record is refused with the first reason.
 */
export async function prepareDocument(body: Uint8Array, id: Id): Promise<PreparedMap> {
	const { document, author = 'local' } = parseBody(body, createRequest);
	const header = { ...document.header, id: document.header.id ?? id };
	const { map, issues } = parseDocument({ ...document, header });
	const wrong = issues.find(({ severity }) => severity === 'error');
	if (wrong) throw new InputError('request.shape', { problem: wrong.code }, wrong.at);
	return { map: await writtenMap(toDocument(prepare(map))), author };
}
