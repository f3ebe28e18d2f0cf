import { ForbiddenError } from '#lib/base/errors.ts';

const SAFE = ['GET', 'HEAD', 'OPTIONS'];
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Refuses what another site makes a browser send, whatever its content type: an unsafe request must come
 * from our own pages. Programs that are no browser send neither header, and may. On loopback also reading is
 * refused under a foreign host name, which is how a site would reach a server on its visitor's machine.
 * Throws `request.crossSite`.
 */
export function assertOwnSite(request: Request, own: URL): void {
	if (isLoopback(own.hostname) && !isOwnHost(request.headers.get('host'), own)) throw refusal();
	if (SAFE.includes(request.method)) return;
	const site = request.headers.get('sec-fetch-site');
	if (site !== null && site !== 'same-origin') throw refusal();
	const origin = request.headers.get('origin');
	if (origin !== null && !isOwnOrigin(origin, own)) throw refusal();
}

function refusal(): ForbiddenError {
	return new ForbiddenError('request.crossSite');
}

function isOwnHost(host: string | null, own: URL): boolean {
	return host === null || isOwnOrigin(`${own.protocol}//${host}`, own);
}

/** One machine has several names for itself: they are the same site where the port is the same. */
function isOwnOrigin(origin: string, own: URL): boolean {
	if (origin === own.origin) return true;
	if (!URL.canParse(origin)) return false;
	const { protocol, hostname, port } = new URL(origin);
	return protocol === own.protocol && port === own.port && isLoopback(hostname) && isLoopback(own.hostname);
}

function isLoopback(hostname: string): boolean {
	return LOOPBACK.includes(hostname);
}
