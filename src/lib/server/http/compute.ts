import type { RequestEvent } from '@sveltejs/kit';
import type { WorkResults, WorkTask } from '../work/tasks.ts';
import { lineOf } from './lineOf.ts';

/** Has the workshop compute what a request asks for, in the line of whoever asks. Throws as `Workshop.run` does. */
export function compute<T extends WorkTask>(event: RequestEvent, task: T): Promise<WorkResults[T['task']]> {
	const order = { caller: lineOf(event), signal: event.request.signal };
	return event.locals.application.workshop.run(task, order);
}
