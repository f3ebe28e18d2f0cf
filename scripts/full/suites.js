import { spawnSync } from 'node:child_process';
import { npm } from '../parts/run.js';

/** What a goal came to at its full size: whether it was reached, and the figures in words. */
/** @typedef {{ ok: boolean, measured: string, skipped?: boolean }} Outcome */

const runner = (words) => async (env, measured) => {
	const { code, output } = await npm(['exec', '--no', '--', ...words], { env: { NO_COLOR: '1', ...env } });
	if (code !== 0) console.log(output.slice(-3_000));
	return { ok: code === 0, measured: code === 0 ? measured : 'failed' };
};

/** A file of tests at its full size: every one of them passes. */
export const suite = (file, env, measured) => () =>
	runner(['vitest', 'run', '--project', 'node', file])(env, measured);

/** Tests in a browser's place whose names begin so, at their full size. */
export const endToEnd = (file, name, env, measured) => () =>
	runner(['playwright', 'test', file, '-g', name])(env, measured);

/** Whether a program is installed. */
export const has = (name, flag = '-V') => spawnSync(name, [flag]).status === 0;

/** What is said where this machine lacks something. */
export const skipped = (why) => ({ ok: true, skipped: true, measured: `not measured: ${why}` });

/** What needs strace; a suite of tests would pass without it, for it leaves them out. */
export const withStrace = (measure) => () => (has('strace') ? measure() : skipped('strace is missing'));

export const ms = (value) => `${value.toFixed(0)} ms`;
