import type { Command, Order, Reply } from './commands.ts';
import { writeDown } from './writeDown.ts';

/** What a later frame draws anew. */
const REPLACED = new Set(['clear', 'drawArraysInstanced', 'bufferData']);

/**
 * Draws layers in a worker. Where a browser has no graphics card it draws in software, and reads each layer back into
 * the page: a page with thousands of ties stands still for a third of a second each time, a worker may. One frame at
 * a time is on its way; of those that come meanwhile, the last one follows.
 */
export class DrawingApart {
	private readonly worker = new Worker(new URL('./drawing.worker.ts', import.meta.url), { type: 'module' });
	private layers = 0;
	private commands: Command[] = [];
	private isBusy = false;
	/** Who waits until all is on the screen. */
	private waiting: (() => void)[] = [];

	/** @param lost no graphics are to be had in the worker, or not any more */
	constructor(lost: () => void) {
		this.worker.onmessage = ({ data }: MessageEvent<Reply>) => {
			if (data === 'lost') return lost();
			this.isBusy = false;
			if (this.commands.length > 0) this.send();
			else this.release();
		};
		this.worker.onerror = lost;
	}

	/** Whether the browser lets a worker draw on a page. */
	static isPossible(): boolean {
		return 'transferControlToOffscreen' in HTMLCanvasElement.prototype;
	}

	/** A context for a canvas that nobody drew on before. */
	contextOf(canvas: HTMLCanvasElement): WebGL2RenderingContext {
		const layer = this.layers++;
		const offscreen = canvas.transferControlToOffscreen();
		this.post({ layer, canvas: offscreen }, [offscreen]);
		return writeDown((name, words, keep) =>
			this.commands.push({ layer, name, words, ...(keep === undefined ? {} : { keep }) })
		);
	}

	/** A frame begins: what was to be drawn before and is not on its way yet is not wanted any more. */
	begin(): void {
		this.commands = this.commands.filter(({ name }) => !REPLACED.has(name));
	}

	/** A frame is complete. */
	end(): void {
		if (!this.isBusy) this.send();
	}

	/** Resolves when all that was told is on the screen, or never will be. */
	get drawn(): Promise<void> {
		return this.isBusy ? new Promise((resolve) => this.waiting.push(resolve)) : Promise.resolve();
	}

	/** Ends the worker, and with it its graphics. */
	destroy(): void {
		this.worker.terminate();
		this.release();
	}

	private release(): void {
		for (const resolve of this.waiting.splice(0)) resolve();
	}

	private send(): void {
		const { commands } = this;
		this.commands = [];
		this.isBusy = true;
		const arrays = commands.flatMap(({ words }) => words.filter((word) => ArrayBuffer.isView(word)));
		this.post(
			{ commands },
			arrays.map(({ buffer }) => buffer as ArrayBuffer)
		);
	}

	private post(order: Order, transfer: Transferable[]): void {
		this.worker.postMessage(order, transfer);
	}
}
