import { isMade, type Command, type Order, type Reply } from './commands.ts';

/** Does what a page wrote down for its graphics contexts, and says when it is on the screen. */
const layers = new Map<number, WebGL2RenderingContext>();
const kept = new Map<number, unknown>();
let isLost = false;

onmessage = ({ data }: MessageEvent<Order>) => {
	if ('canvas' in data) return take(data.layer, data.canvas);
	for (const command of data.commands) carryOut(command);
	requestAnimationFrame(() => isLost || reply('drawn'));
};

function take(layer: number, canvas: OffscreenCanvas): void {
	canvas.addEventListener('webglcontextlost', lose);
	const context = canvas.getContext('webgl2', { antialias: false });
	if (context) layers.set(layer, context);
	else lose();
}

/** From here on nothing is on the screen that was told to be. */
function lose(): void {
	isLost = true;
	reply('lost');
}

function carryOut({ layer, name, words, keep }: Command): void {
	const context = layers.get(layer);
	if (!context) return;
	const meant = words.map((word) => (isMade(word) ? kept.get(word.made) : word));
	if (name === 'viewport') fit(context.canvas, meant[2] as number, meant[3] as number);
	const call = context[name as 'clear'] as (...all: unknown[]) => unknown;
	const answer = call.apply(context, meant);
	if (keep !== undefined) kept.set(keep, answer);
}

/** A canvas is as large as what is shown of it. Whoever sets its size anew, even to the same, empties it. */
function fit(canvas: HTMLCanvasElement | OffscreenCanvas, width: number, height: number): void {
	if (canvas.width !== width) canvas.width = width;
	if (canvas.height !== height) canvas.height = height;
}

function reply(word: Reply): void {
	postMessage(word);
}
