import { main } from './main.ts';

// Whoever reads our output may stop reading, as `head` does; that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await main(
	process.argv.slice(2),
	{
		out: (text) => void process.stdout.write(`${text}\n`),
		note: (text) => void process.stderr.write(`${text}\n`),
		async readInput() {
			const pieces: Buffer[] = [];
			for await (const piece of process.stdin) pieces.push(piece as Buffer);
			return new Uint8Array(Buffer.concat(pieces));
		}
	},
	process.env
);
