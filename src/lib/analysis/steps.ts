import { StoppedError } from '#lib/base/errors.ts';

/** Long work in short pieces: yields the share done, from 0 to 1, and returns the result. */
export type Steps<T> = Generator<number, T, void>;

/** Does all the work at once. */
export function finish<T>(steps: Steps<T>): T {
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
	}
}

/** How the work gives way to others in between; both come from the caller, who knows clock and thread. */
export interface Pacing {
	/** Resolves when the work may go on; called after every piece. */
	readonly pause: (share: number) => Promise<void>;
	/** True once nobody wants the result any more. */
	readonly stopped: () => boolean;
}

/** Does the work piece by piece. Throws `StoppedError` once it is no longer wanted. */
export async function finishInPieces<T>(steps: Steps<T>, { pause, stopped }: Pacing): Promise<T> {
	for (;;) {
		if (stopped()) throw new StoppedError();
		const step = steps.next();
		if (step.done) return step.value;
		await pause(step.value);
	}
}
