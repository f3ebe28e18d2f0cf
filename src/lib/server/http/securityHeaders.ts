/** On every answer; the policy for content stands in `svelte.config.js`, where pages get their nonces. */
const HEADERS = {
	'x-content-type-options': 'nosniff',
	'x-frame-options': 'DENY',
	'referrer-policy': 'same-origin',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'
};

/** What is no page holds nothing that a browser should run. */
const NOTHING_RUNS = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

export function withSecurityHeaders(response: Response): Response {
	for (const [name, value] of Object.entries(HEADERS)) response.headers.set(name, value);
	const isPage = response.headers.get('content-type')?.startsWith('text/html');
	if (!isPage && !response.headers.has('content-security-policy'))
		response.headers.set('content-security-policy', NOTHING_RUNS);
	return response;
}
