import { createHighsOptimiser } from '#lib/analysis/optimiser/highsOptimiser.ts';
import type { Optimiser } from '#lib/analysis/optimiser/Optimiser.ts';
import { RoundtableError } from '#lib/base/errors.ts';

let loading: Promise<Optimiser> | undefined;

/** The optimiser, fetched when it is first needed (3.5 MB). Throws `optimiser.unreachable` where it cannot be. */
export function loadOptimiser(): Promise<Optimiser> {
	loading ??= load().catch(() => {
		loading = undefined;
		throw new RoundtableError('optimiser.unreachable');
	});
	return loading;
}

async function load(): Promise<Optimiser> {
	const [{ default: loadHighs }, { default: wasm }] = await Promise.all([
		import('highs'),
		import('highs/runtime?url')
	]);
	return createHighsOptimiser(await loadHighs({ locateFile: () => wasm }));
}
