import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';

/**
 * Serves what the build made: checks the environment, opens the store (through the built application), then
 * listens. One sentence and exit 1 where that cannot be. SIGTERM and SIGINT end the live feeds, then the
 * server, within five seconds.
 */
const home = fileURLToPath(new URL('.', import.meta.url));
const handlerFile = new URL('build/handler.js', import.meta.url);
/** Where the built application leaves itself: its store and how to stop. */
const APPLICATION = Symbol.for('roundtable.application');
/** Milliseconds for requests under way when the server is told to stop. */
const GRACE = 3_000;
const EMBEDDED = '/embed/';
const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];
/** On what is served as it lies there; all else gets its own from the application. */
const FILE_HEADERS = {
	'x-content-type-options': 'nosniff',
	'x-frame-options': 'DENY',
	'referrer-policy': 'same-origin',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin'
};

const { host, port, origin } = readSettings();
process.env.ROUNDTABLE_HOME = home;
process.env.ORIGIN = origin;
// Routes have limits of their own, and say so in words; this one only guards against the absurd.
process.env.BODY_SIZE_LIMIT = '32M';

if (!existsSync(handlerFile)) refuse('The application is not built yet: run "npm run build" first.');
const handler = await open();
const server = createServer(answer);
// Whoever sends a request letter by letter holds no connection for long.
server.headersTimeout = 15_000;
server.requestTimeout = 120_000;
server.on('error', (error) => refuse(listenSentence(error)));
server.listen(port, host, () => console.log(`Roundtable is at ${origin}`));
for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => void stop());

function answer(request, response) {
	for (const [name, value] of Object.entries(FILE_HEADERS)) response.setHeader(name, value);
	// What stands in pages of other sites is no file, and says itself who may frame it.
	if (request.url.startsWith(EMBEDDED)) response.removeHeader('x-frame-options');
	if (origin.startsWith('https:'))
		response.setHeader('strict-transport-security', 'max-age=63072000; includeSubDomains');
	// A file may vanish while it is sent (a new build under a running server): that ends one answer, and not the process.
	response.on('pipe', (source) => source.on('error', () => response.destroy()));
	request.on('error', () => response.destroy());
	handler(request, response, () => notFound(response));
}

function readSettings() {
	const port = process.env.PORT || '3000';
	if (!/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65_535)
		refuse(`PORT must be a number from 1 to 65535, not "${port}".`);
	const host = process.env.HOST || '127.0.0.1';
	const origin = process.env.ORIGIN || `http://localhost:${port}`;
	if (!URL.canParse(origin) || new URL(origin).origin !== origin)
		refuse(`ORIGIN must be an address such as https://maps.example.ca, without a path; "${origin}" is not.`);
	if (process.env.ROUNDTABLE_MODE !== 'team' && !LOOPBACK.includes(host)) assertOpenWanted(host);
	return { host, port: Number(port), origin };
}

/** Without accounts, everybody who reaches the server may read and change every map. */
function assertOpenWanted(host) {
	if (process.env.ROUNDTABLE_OPEN !== 'yes')
		refuse(
			`HOST is ${host}: others could reach this server, and without accounts everybody may change every map. ` +
				'Set ROUNDTABLE_MODE=team for accounts, or ROUNDTABLE_OPEN=yes if that is what you want.'
		);
	console.error(`ROUNDTABLE_OPEN=yes: whoever reaches ${host} may read and change every map.`);
}

async function open() {
	try {
		return (await import(handlerFile.href)).handler;
	} catch (error) {
		// A sentence with an expected cause is for people; anything else is a fault and shows where.
		refuse(error.cause?.code ? error.message : error.stack);
	}
}

function listenSentence({ code, message }) {
	if (code === 'EADDRINUSE')
		return `Port ${port} is in use already. Stop what uses it, or choose another one with PORT.`;
	if (code === 'EACCES') return `Port ${port} may not be used by this account. Choose another one with PORT.`;
	if (code === 'EADDRNOTAVAIL') return `This machine has no address "${host}". Choose another one with HOST.`;
	return `The server could not listen on ${host}:${port}: ${message}`;
}

function refuse(sentence) {
	console.error(sentence);
	process.exit(1);
}

function notFound(response) {
	response.writeHead(404).end();
}

async function stop() {
	const application = await globalThis[APPLICATION];
	application?.endStreams();
	const cut = setTimeout(() => server.closeAllConnections(), GRACE);
	server.close(async () => {
		clearTimeout(cut);
		await application?.close();
		process.exit(0);
	});
	server.closeIdleConnections();
}
