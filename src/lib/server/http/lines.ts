import { RoundtableError } from '#lib/base/errors.ts';
import type { Language } from '#lib/i18n/catalogue.ts';
import { problemResponse, recordFault } from './problem.ts';

const TYPE = 'application/x-ndjson';

/** Whether a caller wants to be told of progress, a line of JSON at a time. */
export function wantsLines(request: Request): boolean {
	return request.headers.get('accept')?.includes(TYPE) ?? false;
}

/**
 * Answers long work in lines of JSON: `{ "waiting": 3 }` while others come before, `{ "progress": 0.4 }` while it goes on, then `{ [name]: … }` with what
 * came of it or `{ "problem": … }`. `work` gives JSON; it is stopped when the caller has gone.
 */
export function answerInLines(
	language: Language,
	name: string,
	work: (run: {
		signal: AbortSignal;
		waiting: (ahead: number) => void;
		progress: (share: number) => void;
	}) => Promise<string>
): Response {
	const gone = new AbortController();
	const encoder = new TextEncoder();
	const body = new ReadableStream<Uint8Array>({
		async start(stream) {
			const line = (text: string) => {
				if (!gone.signal.aborted) stream.enqueue(encoder.encode(`${text}\n`));
			};
			const progress = (share: number) => line(JSON.stringify({ progress: share }));
			const waiting = (ahead: number) => line(JSON.stringify({ waiting: ahead }));
			try {
				line(`{"${name}":${await work({ signal: gone.signal, waiting, progress })}}`);
			} catch (error) {
				line(`{"problem":${await problemOf(error, language, name)}}`);
			}
			if (!gone.signal.aborted) stream.close();
		},
		cancel: () => gone.abort()
	});
	return new Response(body, { headers: { 'content-type': TYPE, 'cache-control': 'no-store' } });
}

function problemOf(error: unknown, language: Language, where: string): Promise<string> {
	const no =
		error instanceof RoundtableError
			? error
			: new RoundtableError('fault', { id: recordFault(error, where) });
	return problemResponse(no, language).text();
}
