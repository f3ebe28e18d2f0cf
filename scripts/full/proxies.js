import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import http2 from 'node:http2';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, pause, startApp } from '../parts/app.js';

/** How docs/operations.md says that a proxy is set up. */
const guide = readFileSync(new URL('../../docs/operations.md', import.meta.url), 'utf8');
const [, nginxAdvice = '', caddyAdvice = ''] = /```\n# nginx\n([^`]*)# Caddy\n([^`]*)```/.exec(guide) ?? [];
const APACHE_MODULES = ['mpm_event', 'authz_core', 'proxy', 'proxy_http'];
const MODULES = '/usr/lib/apache2/modules';
const STREAM = { accept: 'text/event-stream', 'accept-encoding': 'identity' };

/** How long a connection may be silent before some proxies cut it, and how long nothing is written meanwhile here. */
const [CUT, SILENCE] = [60_000, 75_000];

/**
 * The proxies: a program, how it is told to stand at `port` before a server at `to` with a folder of its own, and how it
 * is spoken with.
 */
const proxies = [
	['nginx as it comes', 'nginx', (setup) => nginx(setup, `location / { proxy_pass http://${setup.to}; }`)],
	[
		'nginx with gzip',
		'nginx',
		(setup) => nginx(setup, `gzip on; gzip_types *; location / { proxy_pass http://${setup.to}; }`)
	],
	['nginx as advised', 'nginx', (setup) => nginx(setup, nginxAdvice.replace('127.0.0.1:3000', setup.to))],
	['Caddy as advised', 'caddy', caddy],
	['Apache', 'apache2', apache],
	[
		'nginx over HTTP/2',
		'nginx',
		(setup) => nginx(setup, `location / { proxy_pass http://${setup.to}; }`, ' http2'),
		{ open: openStream2 }
	],
	['one that cuts after 60 s of silence', undefined, cutting, { silence: SILENCE }]
];

/**
 * G15: how long the first word of a live feed takes through each proxy that is installed, and how long an edit.
 * @returns {Promise<{ name: string, first: number, edit: number }[]>} milliseconds
 */
export async function throughProxies() {
	// As people type it: the proxies hand on the host that they were asked for.
	const app = await startApp({ env: { ORIGIN: 'http://maps.example.ca' } });
	const rows = [];
	try {
		await send(app.url, '', { document: { header: { id: 'live', title: 'Live' } } });
		for (const [name, program, setUp, how = {}] of proxies) {
			if (program && spawnSync(program, ['-v']).error) continue;
			const folder = mkdtempSync(join(tmpdir(), 'roundtable-proxy-'));
			const setup = { folder, port: await freePort(), to: new URL(app.url).host };
			const proxy = program ? run(program, setUp(setup), folder) : setUp(setup);
			try {
				const url = `http://127.0.0.1:${setup.port}`;
				rows.push({ name, ...(await follow(url, app.url, { isOver: proxy.isOver, ...how })) });
			} finally {
				await proxy.stop();
				rmSync(folder, { recursive: true, force: true });
			}
		}
	} finally {
		await app.stop();
	}
	return rows;
}

function run(program, parameters, folder) {
	let isOver = false;
	const child = spawn(program, parameters, { stdio: 'ignore', env: { ...process.env, HOME: folder } });
	const closed = new Promise((resolve) => child.once('close', resolve)).then(() => (isOver = true));
	return { isOver: () => isOver, stop: () => (child.kill('SIGTERM'), closed) };
}

/** As some proxies of offices do: ends both sides of a connection on which nothing came for a while. */
function cutting({ port, to }) {
	const { hostname, port: behind } = new URL(`http://${to}`);
	const server = net.createServer((near) => {
		const far = net.connect(Number(behind), hostname);
		const cut = () => [near, far].forEach((side) => side.destroy());
		for (const side of [near, far]) side.on('error', cut).on('close', cut);
		far.setTimeout(CUT, cut);
		near.pipe(far).pipe(near);
	});
	server.listen(port, '127.0.0.1');
	return { isOver: () => false, stop: () => new Promise((resolve) => server.close(resolve)) };
}

function nginx({ folder, port }, inServer, protocol = '') {
	const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
		(name) => `${name}_temp_path ${folder}/${name};`
	);
	return fileFor(folder, (file) => ['-p', folder, '-c', file], [
		`daemon off; pid ${folder}/pid; error_log ${folder}/error.log; events {}`,
		`http { access_log off; ${paths.join(' ')} server { listen 127.0.0.1:${port}${protocol}; ${inServer} } }`
	]);
}

function caddy({ folder, port, to }) {
	const site = caddyAdvice
		.replace('maps.example.ca', `http://127.0.0.1:${port}`)
		.replace('127.0.0.1:3000', to);
	const parameters = (file) => ['run', '--config', file, '--adapter', 'caddyfile'];
	return fileFor(folder, parameters, ['{', 'admin off', 'auto_https off', '}', site]);
}

function apache({ folder, port, to }) {
	mkdirSync(join(folder, 'logs'));
	return fileFor(folder, (file) => ['-d', folder, '-f', file, '-DFOREGROUND'], [
		...APACHE_MODULES.map((name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`),
		`ServerName localhost`,
		`Listen 127.0.0.1:${port}`,
		`PidFile ${folder}/pid`,
		`ErrorLog ${folder}/error.log`,
		`ProxyPass / http://${to}/`
	]);
}

function fileFor(folder, parameters, lines) {
	const file = join(folder, 'proxy.conf');
	writeFileSync(file, `${lines.join('\n')}\n`);
	return parameters(file);
}

/** Follows through the proxy while one edit is made at the server, after a silence. */
async function follow(proxy, server, { isOver, open = openStream, silence = 0 }) {
	while (!(await isUp(proxy))) {
		if (isOver()) throw new Error(`The proxy did not start at ${proxy}.`);
		await pause(50);
	}
	const start = performance.now();
	const stream = await open(`${proxy}/api/maps/live/feed`);
	const first = await Promise.race([stream.heard('event: here'), pause(30_000)]);
	await pause(silence);
	const id = new URL(proxy).port;
	const changes = [{ kind: 'stakeholder.add', record: { id, name: id, kind: 'other' } }];
	const sent = performance.now();
	await send(server, '/live/log', {
		edit: { id, author: 'x', at: new Date().toISOString(), changes },
		seq: 0
	});
	const edit = await Promise.race([stream.heard(`"id":"${id}"`), pause(30_000)]);
	stream.close();
	return { first: (first ?? Infinity) - start, edit: (edit ?? Infinity) - sent };
}

/** Whether anybody answers there; what they speak is the stream's to see. */
const isUp = (url) =>
	new Promise((resolve) => {
		const socket = net.connect(Number(new URL(url).port), '127.0.0.1');
		socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
		socket.once('connect', () => socket.destroy());
	});

/** A stream as a browser asks for it, and the moments at which words came. */
function openStream(url) {
	return new Promise((resolve, reject) => {
		const request = http.get(url, { agent: false, headers: STREAM }, (response) => {
			resolve({ heard: listenTo(response), close: () => request.destroy() });
		});
		request.on('error', reject);
	});
}

/** The same over HTTP/2. */
function openStream2(url) {
	const { origin, pathname } = new URL(url);
	return new Promise((resolve, reject) => {
		const session = http2.connect(origin).on('error', reject);
		const request = session.request({ ':path': pathname, ...STREAM }).on('error', reject);
		request.on('response', ({ ':status': status }) => {
			if (status !== 200) reject(new Error(`The proxy answered ${status}.`));
			else resolve({ heard: listenTo(request), close: () => session.destroy() });
		});
	});
}

/** Answers with the moment at which words are heard. */
function listenTo(stream) {
	let text = '';
	let told = () => {};
	stream.setEncoding('utf8').on('data', (piece) => {
		text += piece;
		told();
	});
	stream.on('error', () => {});
	return (words) =>
		new Promise((done) => {
			told = () => text.includes(words) && done(performance.now());
			told();
		});
}

async function send(url, path, body) {
	const headers = { 'content-type': 'application/json' };
	const response = await fetch(`${url}/api/maps${path}`, {
		method: 'POST',
		headers,
		body: JSON.stringify(body)
	});
	if (response.status !== 201) throw new Error(await response.text());
}
