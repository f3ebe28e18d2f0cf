import { distanceToShape, shapeIds, shapes, type ShapeId } from '#lib/views/shapes.ts';

/** Pixels a shape in the atlas; distances stay exact far beyond the size at which symbols are drawn. */
const CELL = 64;
const COLUMNS = 4;
const ROWS = Math.ceil(shapeIds.length / COLUMNS);
/** A cell shows so much to each side of the middle, in radii. */
export const REACH = 1.25;
/** Distances up to this many radii are told apart. */
export const RANGE = 0.5;

const SIDE = { across: CELL * COLUMNS, down: CELL * ROWS } as const;

/**
 * All shapes as distances to their edge, for symbols that are crisp at any size: red holds the shape,
 * green its hull, which covers what lies behind a ring (signed distance fields; Green 2007). Yields after each.
 */
function* drawAtlas(): Generator<void, Uint8Array> {
	const pixels = new Uint8Array(SIDE.across * SIDE.down * 4);
	for (const [i, shape] of shapeIds.entries()) {
		drawShape(pixels, i, shape);
		yield;
	}
	return pixels;
}

function drawShape(pixels: Uint8Array, i: number, shape: ShapeId): void {
	const isRing = shapes[shape].every(({ is }) => is === 'ring');
	for (let row = 0; row < CELL; row++)
		for (let column = 0; column < CELL; column++) {
			const x = ((column + 0.5) / CELL - 0.5) * 2 * REACH;
			const y = ((row + 0.5) / CELL - 0.5) * 2 * REACH;
			const distance = distanceToShape(shape, x, y);
			const hull = isRing ? Math.hypot(x, y) - 0.98 : distance;
			const at = ((Math.floor(i / COLUMNS) * CELL + row) * COLUMNS + (i % COLUMNS)) * CELL + column;
			pixels[at * 4] = encode(distance);
			pixels[at * 4 + 1] = encode(hull);
			pixels[at * 4 + 3] = 255;
		}
}

function encode(distance: number): number {
	return Math.round(Math.max(0, Math.min(1, 0.5 - distance / RANGE / 2)) * 255);
}

let atlas: Uint8Array | undefined;

/** Draws the atlas ahead, with a pause after each shape: all in one go would hold a page still that opens. */
export async function prepareShapes(pause: () => Promise<void>): Promise<void> {
	for (const drawing = drawAtlas(); !atlas; await pause()) takeUp(drawing.next());
}

function takeUp({ done, value }: IteratorResult<void, Uint8Array>): void {
	if (done) atlas = value;
}

/** The atlas as a texture of a context. Drawn once a page, uploaded once a context. */
export function createShapeTexture(gl: WebGLRenderingContext | WebGL2RenderingContext): WebGLTexture | null {
	for (const drawing = drawAtlas(); !atlas;) takeUp(drawing.next());
	const texture = gl.createTexture();
	gl.bindTexture(gl.TEXTURE_2D, texture);
	gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, SIDE.across, SIDE.down, 0, gl.RGBA, gl.UNSIGNED_BYTE, atlas);
	gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR);
	gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.LINEAR);
	gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
	gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
	return texture;
}

/** Middle of a shape's cell in texture coordinates, and half the size of a cell. */
export function cellOf(shape: number): { x: number; y: number } {
	return { x: ((shape % COLUMNS) + 0.5) / COLUMNS, y: (Math.floor(shape / COLUMNS) + 0.5) / ROWS };
}
export const HALF_CELL = { x: 0.5 / COLUMNS, y: 0.5 / ROWS } as const;
