/**
 * Compiles the fast loops (`assembly/`, AssemblyScript) to WebAssembly and writes them as a module that
 * every floor and every bundler can import: src/lib/analysis/kernels/wasm/code.ts. The result is committed,
 * so that neither `npm start` nor a test needs the compiler; a test compares it with its source.
 */
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import asc from 'assemblyscript/asc';

const TARGET = 'src/lib/analysis/kernels/wasm/code.ts';

/** The module's text, as `code.ts` holds it. Throws with the compiler's words. */
export async function compileKernels() {
	const { error, stderr, stdout } = await asc.main(
		[
			'assembly/index.ts',
			'-O3',
			'--noAssert',
			'--runtime',
			'stub',
			'--enable',
			'simd',
			'--outFile',
			'kernels.wasm'
		],
		{
			writeFile: (name, contents) => {
				if (name === 'kernels.wasm') written = Buffer.from(contents);
			}
		}
	);
	if (error) throw new Error(`${stdout.toString()}${stderr.toString()}`, { cause: error });
	return `/** Written by scripts/kernels.js from assembly/; base 64. */\nexport const code =\n\t'${written.toString('base64')}';\n`;
}

let written = Buffer.alloc(0);

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
	writeFileSync(TARGET, await compileKernels());
