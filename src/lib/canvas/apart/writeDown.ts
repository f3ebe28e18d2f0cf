import type { Made } from './commands.ts';

/** What sigma and our programs ask of a context without waiting for an answer. */
const DONE = [
	'activeTexture',
	'attachShader',
	'bindBuffer',
	'bindFramebuffer',
	'bindTexture',
	'blendFunc',
	'bufferData',
	'clear',
	'compileShader',
	'deleteBuffer',
	'deleteProgram',
	'deleteShader',
	'deleteTexture',
	'disableVertexAttribArray',
	'drawArraysInstanced',
	'enable',
	'enableVertexAttribArray',
	'linkProgram',
	'shaderSource',
	'texImage2D',
	'texParameteri',
	'uniform1f',
	'uniform1i',
	'uniform2f',
	'uniformMatrix3fv',
	'useProgram',
	'vertexAttribDivisor',
	'vertexAttribPointer',
	'viewport'
];

/** What they ask for to name it again later. */
const MADE = [
	'createBuffer',
	'createProgram',
	'createShader',
	'createTexture',
	'getAttribLocation',
	'getUniformLocation'
];

/** Whether shaders are sound is learned where they are compiled: to wait for that is what this is to avoid. */
const ANSWERED = { getShaderParameter: true, getProgramParameter: true, getExtension: null };

let number = 0;

/**
 * A graphics context that does nothing itself: each call is handed to `write`, with what it was given as it was then,
 * and under which number what it makes is to be kept. A call that is not on the lists fails, as the browser has it.
 */
export function writeDown(
	write: (name: string, words: readonly unknown[], keep?: number) => void
): WebGL2RenderingContext {
	const calls: Record<string, (...words: unknown[]) => unknown> = {};
	for (const name of DONE) calls[name] = (...words) => write(name, words.map(asItIs));
	for (const name of MADE)
		calls[name] = (...words): Made => {
			const made = (number += 1);
			write(name, words.map(asItIs), made);
			return { made };
		};
	for (const [name, answer] of Object.entries(ANSWERED)) calls[name] = () => answer;
	// Sigma looks at the class, and reads constants from the context.
	return Object.assign(Object.create(WebGL2RenderingContext.prototype), calls) as WebGL2RenderingContext;
}

/** Sigma fills the same arrays again for the next frame. */
function asItIs(word: unknown): unknown {
	return word instanceof Float32Array || word instanceof Uint8Array ? word.slice() : word;
}
