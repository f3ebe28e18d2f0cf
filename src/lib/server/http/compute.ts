import type { RequestEvent } from '@sveltejs/kit';
import type { WorkTask } from '../work/tasks.ts';
import { lineOf } from './lineOf.ts';

/** Has the workshop compute what a request asks for, in the line of whoever asks. Throws as `Workshop.run` does. */
export function compute(event: RequestEvent, task: WorkTask): Promise<string | Uint8Array<ArrayBuffer>> {
	const order = { caller: lineOf(event), signal: event.request.signal };
	return event.locals.application.workshop.run(task, order);
}
