import type { Cookies } from '@sveltejs/kit';
import { tokenDigest } from '../store/people/token.ts';

/** Links that one browser keeps at most; then the oldest is forgotten. */
const MOST = 20;
const A_MONTH = 30 * 86_400;
const TOKEN = /^[\w-]{22}$/;

/** What a cookie is called: browsers hold one with this prefix to this host and an encrypted connection. */
function nameOf(isSecure: boolean): string {
	return isSecure ? '__Host-roundtable.links' : 'roundtable.links';
}

/** Hashes of the links that a browser has opened. */
export function heldLinks(cookies: Cookies, isSecure: boolean): string[] {
	return tokensOf(cookies, isSecure).map(tokenDigest);
}

/** Keeps a link in the browser, out of reach of scripts. */
export function keepLink(cookies: Cookies, isSecure: boolean, token: string): void {
	const tokens = [...tokensOf(cookies, isSecure).filter((held) => held !== token), token].slice(-MOST);
	const options = { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure, maxAge: A_MONTH } as const;
	cookies.set(nameOf(isSecure), tokens.join('.'), options);
}

function tokensOf(cookies: Cookies, isSecure: boolean): string[] {
	return (cookies.get(nameOf(isSecure)) ?? '').split('.').filter((token) => TOKEN.test(token));
}
