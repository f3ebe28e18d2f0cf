import type { RequestEvent } from '@sveltejs/kit';
import { InputError } from '#lib/base/errors.ts';
import { readBytes } from './body.ts';
import { orErrorPage } from './problem.ts';

/** Bytes of a form's fields at most: pages ask for names, addresses and dates. */
const LARGEST_FORM = 100_000;

/** The fields of a form that a page sent; a body that is none becomes an error page with its sentence. */
export function readForm({ request, locals }: RequestEvent): Promise<FormData> {
	const type = request.headers.get('content-type') ?? '';
	const read = async () => parseForm(await readBytes(request, LARGEST_FORM), type);
	return orErrorPage(read(), locals.language);
}

/** Fields and files out of the body of a form. Throws `request.shape`. */
export async function parseForm(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<FormData> {
	try {
		return await new Response(bytes, { headers: { 'content-type': type } }).formData();
	} catch {
		throw new InputError('request.shape', { problem: type.split(';')[0] || 'content-type' });
	}
}
