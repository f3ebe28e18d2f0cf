import type { Random } from '#lib/base/random.ts';

/** What somebody puts where a name, a number or a body should be. */
const PIECES = [
	'',
	'0',
	'-1',
	'1e999',
	'okanagan-floods',
	'__proto__',
	'constructor',
	'../../etc/passwd',
	'%00',
	'%ff',
	'%E0%A4%A',
	'null',
	'[object Object]',
	"' or 1=1 --",
	'<script>',
	'é'.repeat(200),
	'a'.repeat(3_000)
];
const TYPES = [
	'application/json',
	'text/plain',
	'application/x-www-form-urlencoded',
	'multipart/form-data; boundary=x',
	'multipart/form-data',
	'nonsense',
	''
];
const BODIES = [
	'',
	'{',
	'null',
	'[]',
	'{"edit":{}}',
	'{"edit":{"id":"x","author":"x","at":"never","changes":[{}]},"seq":-1}',
	'{"document":{"header":{"id":"__proto__","title":1}}}',
	'{"document":{"header":{"title":"x"},"stakeholders":[{"id":"a"}]}}',
	'{"__proto__":{"polluted":true}}',
	`${'['.repeat(5_000)}${']'.repeat(5_000)}`,
	'--x\r\nContent-Disposition: form-data; name="title"\r\n\r\n',
	'from=%ff&to=%00'
];
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD'];

/** Bytes that are no request, or half of one, or several at once. */
export const RAW: readonly string[] = [
	'\r\n\r\n',
	'GET\r\n\r\n',
	'GET / HTTP/9.9\r\n\r\n',
	'GET /\0 HTTP/1.1\r\nHost: x\r\n\r\n',
	'POST /api/maps HTTP/1.1\r\nHost: HOST\r\nContent-Length: 9999\r\n\r\n{',
	'POST /api/maps HTTP/1.1\r\nHost: HOST\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n',
	'POST /api/maps HTTP/1.1\r\nHost: HOST\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n',
	`GET / HTTP/1.1\r\nHost: HOST\r\nX: ${'x'.repeat(40_000)}\r\n\r\n`,
	'GET /api/maps HTTP/1.1\r\nHost: HOST\r\n\r\n'.repeat(20),
	'GET /api/maps/okanagan-floods/feed HTTP/1.1\r\nHost: HOST\r\nLast-Event-ID: \xff\r\n\r\n'
];

export interface Knock {
	readonly method: string;
	readonly path: string;
	readonly headers: Readonly<Record<string, string>>;
	readonly body: string | undefined;
	/** Milliseconds after which whoever knocks has gone; undefined: waits for the answer. */
	readonly patience: number | undefined;
}

/** A random request at one of the doors (`METHOD route`, `POST route ?/action`). */
export function knock(doors: readonly string[], random: Random): Knock {
	const of = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
	const [own = 'GET', route = '/', action = ''] = of(doors).split(' ');
	const filled = route.replace(/\[(\.\.\.)?\w+\]/g, () =>
		random() < 0.5 ? 'okanagan-floods' : encodeUnlessEncoded(of(PIECES))
	);
	const names = ['after', 'only', 'seed', 'name', 'with', 'questions', 'theme', 'lang', 'limit', 'x[]'];
	const query = [
		action.slice(1),
		...(random() < 0.5 ? [`${of(names)}=${encodeUnlessEncoded(of(PIECES))}`] : [])
	]
		.filter(Boolean)
		.join('&');
	const method = random() < 0.8 ? own : of(METHODS);
	const type = of(TYPES);
	return {
		method,
		path: `${filled}${query && `?${query}`}`,
		headers: {
			...(type ? { 'content-type': type } : {}),
			...(random() < 0.2
				? { cookie: `roundtable.session_token=${encodeURIComponent(of(PIECES)).slice(0, 200)}` }
				: {}),
			...(random() < 0.2 ? { 'last-event-id': of(['x.1', '.', '1.1.1', 'NaN']) } : {})
		},
		body: ['GET', 'HEAD'].includes(method) ? undefined : of(BODIES),
		patience: random() < 0.2 ? Math.ceil(random() * 5) : undefined
	};
}

function encodeUnlessEncoded(piece: string): string {
	return piece.startsWith('%') ? piece : encodeURIComponent(piece);
}
