/**
 * The score that the HTTP Observatory of MDN gives for the headers of one answer, by the rules it publishes:
 * 100 to begin with, less for what is missing or unsafe, more for what goes beyond; 100 and more is A+.
 * What it asks of the whole site (redirection, preloading, foreign scripts) is not a matter of one answer.
 */
export function observatoryScore(headers: Headers): { score: number; why: readonly string[] } {
	const rows: [string, number][] = [
		contentPolicy(headers),
		encryption(headers),
		sniffing(headers),
		framing(headers),
		referrer(headers),
		resources(headers),
		foreignReaders(headers),
		...headers.getSetCookie().map(cookie)
	];
	return {
		score: 100 + rows.reduce((sum, [, points]) => sum + points, 0),
		why: rows.map(([what, points]) => `${what} ${points}`)
	};
}

function directivesOf(headers: Headers): Map<string, readonly string[]> {
	const text = headers.get('content-security-policy') ?? '';
	return new Map(
		text
			.split(';')
			.map((part) => part.trim().split(/\s+/))
			.filter(([name]) => name)
			.map(([name = '', ...sources]) => [name.toLowerCase(), sources])
	);
}

function contentPolicy(headers: Headers): [string, number] {
	const policy = directivesOf(headers);
	if (policy.size === 0) return ['no policy for content', -25];
	const fallback = policy.get('default-src');
	const scripts = policy.get('script-src') ?? fallback ?? ['*'];
	const objects = policy.get('object-src') ?? fallback ?? ['*'];
	const styles = policy.get('style-src') ?? fallback ?? ['*'];
	const isNonced = scripts.some((source) => /^'(nonce|sha\d+)-/.test(source));
	const isOpen = (source: string) => ['*', 'http:', 'https:', 'data:', 'blob:'].includes(source);
	if (scripts.some(isOpen) || objects.some(isOpen)) return ['scripts from anywhere', -20];
	if (scripts.includes("'unsafe-inline'") && !isNonced) return ['scripts in the page', -20];
	if (scripts.includes("'unsafe-eval'")) return ['scripts from text', -10];
	if (styles.includes("'unsafe-inline'")) return ['styles in the page', 0];
	return fallback?.join() === "'none'" ? ['nothing that is not named', 10] : ['a policy for content', 5];
}

function encryption(headers: Headers): [string, number] {
	const age = Number(/max-age=(\d+)/i.exec(headers.get('strict-transport-security') ?? '')?.[1] ?? 0);
	if (age === 0) return ['no demand for encryption', -20];
	return age >= 15_768_000 ? ['encrypted only', 0] : ['encrypted only, for a short time', -10];
}

function sniffing(headers: Headers): [string, number] {
	const is = headers.get('x-content-type-options')?.toLowerCase() === 'nosniff';
	return is ? ['types are not guessed', 0] : ['types are guessed', -5];
}

function framing(headers: Headers): [string, number] {
	const ancestors = directivesOf(headers).get('frame-ancestors')?.join();
	if (ancestors === "'none'" || ancestors === "'self'") return ['no frames, by the policy', 5];
	return headers.has('x-frame-options') ? ['no frames', 0] : ['frames', -20];
}

function referrer(headers: Headers): [string, number] {
	const safe = ['no-referrer', 'same-origin', 'strict-origin', 'strict-origin-when-cross-origin'];
	const policy = headers.get('referrer-policy');
	if (policy === null) return ['addresses as browsers hand them on', 0];
	return safe.includes(policy) ? ['addresses stay here', 5] : ['addresses are handed on', -5];
}

function resources(headers: Headers): [string, number] {
	const policy = headers.get('cross-origin-resource-policy');
	if (policy === 'same-origin' || policy === 'same-site') return ['nothing for other sites', 10];
	return policy === 'cross-origin' ? ['for other sites', -5] : ['nothing said of other sites', 0];
}

function foreignReaders(headers: Headers): [string, number] {
	const origin = headers.get('access-control-allow-origin');
	const withCookies = headers.get('access-control-allow-credentials') === 'true';
	return origin !== null && withCookies ? ['others read as the visitor', -50] : ['no other reader', 0];
}

function cookie(line: string): [string, number] {
	const has = (flag: RegExp) => flag.test(line);
	const isSession = /sess|links/i.test(line.slice(0, line.indexOf('=')));
	if (!has(/;\s*secure/i)) return ['a cookie in the clear', isSession ? -40 : -20];
	if (isSession && !has(/;\s*httponly/i)) return ['a session within reach of scripts', -30];
	return has(/;\s*samesite=(lax|strict)/i) ? ['a cookie kept to itself', 5] : ['a cookie', 0];
}
