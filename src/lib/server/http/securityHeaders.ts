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
/** Two years, as browsers ask of those who want to be known for it. */
const ENCRYPTED_ONLY = 'max-age=63072000; includeSubDomains';

export interface Situation {
	/** People come over an encrypted connection, as the address says. */
	readonly isSecure: boolean;
	/** There are accounts: what one may see another may not, so no copy is kept anywhere. */
	readonly isTeam: boolean;
	/** A page that is made to stand in pages of other sites, in which nothing runs. */
	readonly isEmbedded?: boolean;
}

export function withSecurityHeaders(
	response: Response,
	{ isSecure, isTeam, isEmbedded }: Situation
): Response {
	for (const [name, value] of Object.entries(HEADERS)) response.headers.set(name, value);
	if (isSecure) response.headers.set('strict-transport-security', ENCRYPTED_ONLY);
	if (isTeam) response.headers.set('cache-control', 'no-store, no-transform');
	const isPage = response.headers.get('content-type')?.startsWith('text/html');
	if (!isPage && !response.headers.has('content-security-policy'))
		response.headers.set('content-security-policy', NOTHING_RUNS);
	if (isPage && isEmbedded) openToFrames(response.headers);
	return response;
}

/** Any site may frame the page; for that no script may run in it. */
function openToFrames(headers: Headers): void {
	const policy = (headers.get('content-security-policy') ?? NOTHING_RUNS)
		.split(/;\s*/)
		.filter(
			(directive) => !/^(frame-ancestors|script-src|connect-src|worker-src|form-action)\b/.test(directive)
		);
	headers.delete('x-frame-options');
	headers.set(
		'content-security-policy',
		[...policy, "script-src 'none'", "form-action 'none'", 'frame-ancestors *'].join('; ')
	);
}
