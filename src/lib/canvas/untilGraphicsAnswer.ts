/**
 * Resolves once the browser's process for graphics has answered. To ask it for a context waits until it has drawn
 * what it was told to draw before, and whoever asks stands still meanwhile: a worker may, a page may not. What the
 * page asks for after that comes at once.
 */
export function untilGraphicsAnswer(): Promise<void> {
	if (typeof OffscreenCanvas === 'undefined') return Promise.resolve();
	const worker = new Worker(new URL('./graphics.worker.ts', import.meta.url), { type: 'module' });
	return new Promise<void>((resolve) => {
		worker.onmessage = () => resolve();
		// Without a worker the page waits itself.
		worker.onerror = () => resolve();
	}).finally(() => worker.terminate());
}
