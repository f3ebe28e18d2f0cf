import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
	ConflictError,
	ForbiddenError,
	InputError,
	NotFoundError,
	StorageError,
	UsageError
} from '#lib/base/errors.ts';
import { readJson } from '#lib/server/http/body.ts';
import { languageOf } from '#lib/server/http/language.ts';
import { openApi } from '#lib/server/http/openapi.ts';
import { assertOwnSite } from '#lib/server/http/origin.ts';
import { problemResponse, type Problem } from '#lib/server/http/problem.ts';

const post = (body: string | ReadableStream, headers: Record<string, string> = {}) =>
	new Request('http://localhost:3000/api', { method: 'POST', body, headers, duplex: 'half' } as RequestInit);
const anything = z.unknown();

describe('a body', () => {
	it.each([
		['no JSON', '{"a":', 'request.notJson'],
		['nothing', '', 'request.notJson'],
		['too deep', '['.repeat(100) + ']'.repeat(100), 'request.tooDeep'],
		['too large', JSON.stringify('x'.repeat(2_000)), 'request.tooLarge']
	])('that is %s is refused', async (_what, body, code) => {
		await expect(readJson(post(body), anything, 1_000)).rejects.toMatchObject({ code });
	});

	it('is refused as too large also where it does not say how long it is', async () => {
		const chunk = new TextEncoder().encode('"' + 'x'.repeat(900));
		const endless = new ReadableStream({ pull: (controller) => controller.enqueue(chunk) });
		await expect(readJson(post(endless), anything, 10_000)).rejects.toMatchObject({
			code: 'request.tooLarge'
		});
	});

	it('is no fault of ours where whoever sends it hangs up', async () => {
		const cut = new ReadableStream({ pull: (controller) => controller.error(new Error('aborted')) });
		await expect(readJson(post(cut), anything)).rejects.toMatchObject({ code: 'request.cutOff' });
	});

	it('may hold brackets in its text, and names the field that is wrong', async () => {
		const text = JSON.stringify({ a: '[{'.repeat(100) + '\\"' });
		expect(await readJson(post(text), anything)).toEqual(JSON.parse(text));
		await expect(
			readJson(post('{"a":{"b":1}}'), z.object({ a: z.object({ b: z.string() }) }))
		).rejects.toMatchObject({
			code: 'request.shape',
			values: { problem: 'a.b' }
		});
	});
});

describe('where a request comes from', () => {
	const own = new URL('http://localhost:3000/api');
	const check =
		(method: string, headers: Record<string, string>, at = own) =>
		() =>
			assertOwnSite(new Request(at, { method, headers }), at);

	it.each(['text/plain', 'TEXT/PLAIN', 'application/json', 'multipart/form-data', ''])(
		'refuses another site whatever it calls its content (%s)',
		(type) => {
			const headers: Record<string, string> = type ? { 'content-type': type } : {};
			for (const origin of ['http://evil.example', 'null', 'http://localhost:3001', 'https://localhost:3000'])
				for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
					expect(check(method, { ...headers, origin })).toThrow('request.crossSite');
			for (const site of ['cross-site', 'same-site', 'none'])
				expect(check('POST', { ...headers, 'sec-fetch-site': site })).toThrow('request.crossSite');
		}
	);

	it('takes our own pages, by any name of this machine, and programs that are no browser', () => {
		for (const origin of ['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000'])
			expect(check('POST', { origin, 'sec-fetch-site': 'same-origin' })).not.toThrow();
		expect(check('POST', {})).not.toThrow();
		expect(check('GET', { origin: 'http://evil.example' })).not.toThrow();
	});

	it('gives loopback to no foreign host name, and a public address no loopback origin', () => {
		expect(check('GET', { host: 'evil.example:3000' })).toThrow('request.crossSite');
		expect(check('GET', { host: '127.0.0.1:3000' })).not.toThrow();
		const published = new URL('https://maps.example/api');
		expect(check('POST', { origin: 'http://localhost' }, published)).toThrow('request.crossSite');
		expect(check('POST', { origin: 'https://maps.example' }, published)).not.toThrow();
	});
});

it.each([
	[new InputError('request.notJson'), 422],
	[new InputError('request.tooLarge', { limit: 10 }), 413],
	[new UsageError('request.parameter', { name: 'a', value: 'b' }), 400],
	[new NotFoundError('map.unknown', { id: 'x' }), 404],
	[new ConflictError('map.exists', { id: 'x' }), 409],
	[new ForbiddenError('request.crossSite'), 403],
	[new StorageError('storage.full'), 507],
	[new StorageError('storage.readOnly'), 503]
])('tells of %s as problem+json, in both languages', async (error, status) => {
	const [en, fr] = await Promise.all(
		(['en', 'fr'] as const).map(async (language) => {
			const response = problemResponse(error, language);
			expect(response.status).toBe(status);
			expect(response.headers.get('content-type')).toBe('application/problem+json');
			return (await response.json()) as Problem;
		})
	);
	expect(en).toMatchObject({ status, code: error.code });
	expect(en!.detail).not.toBe(fr!.detail);
});

it('speaks the language asked for, else the one kept, else the one the browser prefers', () => {
	expect(languageOf('fr', 'en', 'en')).toBe('fr');
	expect(languageOf('xx', 'fr', 'en')).toBe('fr');
	expect(languageOf(null, undefined, 'de, en;q=0.5, fr-CA;q=0.8')).toBe('fr');
	expect(languageOf(null, undefined, 'de')).toBe('en');
	expect(languageOf(null, undefined, null)).toBe('en');
});

it('describes itself without a broken reference', () => {
	const text = JSON.stringify(openApi('0.0.0'));
	const { components } = JSON.parse(text) as { components: { schemas: object } };
	const named = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name!);
	expect(named.length).toBeGreaterThan(20);
	for (const name of named) expect(components.schemas).toHaveProperty(name);
});
