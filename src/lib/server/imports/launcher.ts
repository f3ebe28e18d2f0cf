import { spawn } from 'node:child_process';
import type { Launch, LauncherWord } from './launch.ts';

/**
 * The process that starts others for the server, and hands over their channels. The server holds maps in memory, and
 * a process of hundreds of megabytes stands still for tens of milliseconds while it starts another: this one is small.
 */
const running = new Map<number, ReturnType<typeof spawn>>();

process.on('message', ({ run, program, args }: Launch) => {
	const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe', 'pipe'], env: {} });
	const { pid } = child;
	child.on('error', (error) => tell({ run, failed: error.message }));
	if (pid === undefined) return;
	running.set(run, child);
	child.on('exit', (code) => {
		running.delete(run);
		tell({ run, code });
	});
	tell({ run, pid });
	// Nothing is said on the others before something has come in, so that goes last.
	for (const channel of [3, 2, 1, 0]) tell({ run, channel }, child.stdio[channel]);
});

// Nobody is there any more for whom it would be read.
process.on('disconnect', () => {
	for (const child of running.values()) child.kill('SIGKILL');
	process.exit();
});

function tell(word: LauncherWord, handle?: unknown): void {
	process.send?.(word, handle as Parameters<NonNullable<typeof process.send>>[1]);
}
