import { PictureCanvas, type PictureCanvasOptions } from './PictureCanvas.ts';
import type { PictureEvents } from './PictureEvents.ts';
import { prepareShapes } from './programs/shapeAtlas.ts';
import { untilGraphicsAnswer } from './untilGraphicsAnswer.ts';

/**
 * A canvas in an element. What it takes is done piece by piece, with a pause after each, in which a page that opens
 * answers; undefined where it is not wanted any more by then.
 */
export async function createCanvas(
	element: HTMLElement,
	events: PictureEvents,
	options: PictureCanvasOptions,
	isWanted: () => boolean
): Promise<PictureCanvas | undefined> {
	await prepareShapes(pause);
	await untilGraphicsAnswer();
	if (!isWanted()) return undefined;
	const made = new PictureCanvas(element, events, options);
	await pause();
	if (isWanted()) return made;
	made.destroy();
	return undefined;
}

function pause(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve));
}
