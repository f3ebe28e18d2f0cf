/** An answer of JSON that is written already. */
export function jsonText(text: string | Uint8Array<ArrayBuffer>): Response {
	return new Response(text, { headers: { 'content-type': 'application/json' } });
}
