import { createServer, request as ask, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A proxy on the way to a server that hands on only what is complete, as some networks have one. */
export async function startBuffer(to: string): Promise<{ url: string; stop(): void }> {
	const { hostname, port, host } = new URL(to);
	const proxy: Server = createServer((request, response) => {
		const { method, url: path } = request;
		const headers = { ...request.headers, host };
		const onward = ask({ hostname, port, method, path, headers }, (answer) => {
			const pieces: Buffer[] = [];
			answer.on('data', (piece: Buffer) => pieces.push(piece));
			answer.on('end', () => {
				response.writeHead(answer.statusCode ?? 502, answer.headers);
				response.end(Buffer.concat(pieces));
			});
			answer.on('error', () => response.destroy());
		});
		onward.on('error', () => response.destroy());
		response.on('close', () => onward.destroy());
		request.pipe(onward);
	});
	await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
	return {
		url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
		stop() {
			proxy.close();
			proxy.closeAllConnections();
		}
	};
}
