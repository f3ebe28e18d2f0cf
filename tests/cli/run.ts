import { expect } from 'vitest';
import { main } from '../../src/cli/main.ts';

/** Runs the command line in this process. */
export async function run(args: readonly string[], input = '', environment: NodeJS.ProcessEnv = {}) {
	const out: string[] = [];
	const notes: string[] = [];
	const code = await main(
		args,
		{
			out: (text) => out.push(text),
			note: (text) => notes.push(text),
			readInput: () => Promise.resolve(new TextEncoder().encode(input))
		},
		environment
	);
	return { code, out: out.join('\n'), notes: notes.join('\n') };
}

/** What it prints as JSON; whatever it says beside that fails the test. */
export async function json<T = Record<string, unknown>>(...args: readonly string[]): Promise<T> {
	const { code, out, notes } = await run([...args, '--json']);
	expect({ code, notes: code === 0 ? '' : notes }).toEqual({ code: 0, notes: '' });
	return JSON.parse(out) as T;
}
