import {
	ConflictError,
	ForbiddenError,
	InputError,
	NotFoundError,
	RoundtableError,
	StorageError,
	UsageError
} from '#lib/base/errors.ts';
import type { Id } from '#lib/base/ids.ts';
import type { MessageValues } from '#lib/base/message.ts';
import { roomQuery, type Room } from '#lib/model/room.ts';
import type { Edit, LoggedEdit } from '#lib/model/changes.ts';
import type { EditLink, FeedListener } from './EditLink.ts';

/** `problem+json` as the server writes it. */
interface Problem {
	readonly code?: string;
	readonly values?: MessageValues;
}

const byStatus: Readonly<Record<number, new (code: string, values?: MessageValues) => RoundtableError>> = {
	400: UsageError,
	401: ForbiddenError,
	403: ForbiddenError,
	404: NotFoundError,
	409: ConflictError,
	413: InputError,
	422: InputError,
	503: StorageError,
	507: StorageError
};

/** Milliseconds in which a stream says its first word, unless something on the way holds it back. */
const FIRST_WORD = 8_000;
/** Milliseconds between two questions where no stream comes through, or after a feed that was closed. */
const PAUSE = 2_000;

/**
 * The log of a map over HTTP and server-sent events, at the addresses of the API; as a room may see it where
 * one looks on.
 */
export function createHttpLink(map: Id, room?: Room): EditLink {
	const at = `/api/maps/${encodeURIComponent(map)}`;
	const asked = roomQuery(room);
	const query = asked && `?${asked}`;
	return {
		async send(edit: Edit, seq: number) {
			const body = JSON.stringify({ edit, seq });
			const response = await fetch(`${at}/log${query}`, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body
			});
			const { seq: place } = (await readAnswer(response)) as { seq: number };
			return { ...edit, seq: place };
		},
		async read() {
			return (await readAnswer(await fetch(`${at}${query}`))) as Awaited<ReturnType<EditLink['read']>>;
		},
		follow: (seq, listener) => followLog(at, asked, seq, listener)
	};
}

/**
 * Follows a log by the stream. Where that says nothing (a proxy that hands on only what is complete), the log
 * is asked for again and again instead; where it was refused (a server that restarts), until it answers again.
 */
function followLog(at: string, asked: string, seq: number, listener: FeedListener): () => void {
	let place = seq;
	let end = () => {};
	const address = (what: string) => `${at}/${what}?after=${place}${asked && `&${asked}`}`;
	const take: FeedListener = {
		...listener,
		edit(edit) {
			place = edit.seq;
			listener.edit(edit);
		}
	};
	const stream = () => {
		end = openStream(address('feed'), take, (why) => {
			end();
			const stop = pollLog(
				() => address('log'),
				take,
				() => {
					if (why === 'silent') return;
					stop();
					stream();
				}
			);
			end = stop;
		});
	};
	stream();
	return () => end();
}

/** Listens to a stream; `fail` is told once where that leads nowhere. The answer ends it. */
function openStream(
	address: string,
	listener: FeedListener,
	fail: (why: 'silent' | 'refused') => void
): () => void {
	const source = new EventSource(address);
	const silence = setTimeout(() => fail('silent'), FIRST_WORD);
	const heard = () => clearTimeout(silence);
	const end = () => {
		heard();
		source.close();
	};
	source.onopen = () => listener.opened();
	source.onerror = () => {
		listener.lost();
		// A stream that was refused does not come back by itself; the answer to a question says why.
		if (source.readyState === EventSource.CLOSED) fail('refused');
	};
	source.addEventListener('here', heard);
	source.addEventListener('edit', ({ data }) => {
		heard();
		listener.edit(JSON.parse(data as string) as LoggedEdit);
	});
	source.addEventListener('resync', () => {
		end();
		listener.stale();
	});
	source.addEventListener('gone', () => {
		end();
		listener.gone();
	});
	return end;
}

/** Asks for what lies beyond a place, every now and then; `answered` after each answer may open another way. */
function pollLog(address: () => string, listener: FeedListener, answered: () => void): () => void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	let epoch: string | undefined;
	let isOver = false;
	const end = () => {
		isOver = true;
		clearTimeout(timer);
	};
	const ask = async () => {
		try {
			const answer = await readAnswer(await fetch(address()));
			if (isOver) return;
			const { edits, epoch: life } = answer as { edits: LoggedEdit[]; epoch: string };
			if (epoch !== undefined && life !== epoch) return listener.stale();
			epoch = life;
			listener.opened();
			for (const edit of edits) listener.edit(edit);
			answered();
		} catch (error) {
			if (isOver) return;
			if (error instanceof NotFoundError) return listener.gone();
			if (error instanceof ConflictError) return listener.stale();
			listener.lost();
		}
		if (!isOver) timer = setTimeout(() => void ask(), PAUSE);
	};
	void ask();
	return end;
}

/** What the server answered; its no as the error that it is, anything unforeseen as a plain one. */
async function readAnswer(response: Response): Promise<unknown> {
	if (response.ok) return response.json();
	const Refusal = byStatus[response.status];
	const problem = response.headers.get('content-type')?.startsWith('application/problem+json')
		? ((await response.json()) as Problem)
		: undefined;
	if (Refusal && problem?.code) throw new Refusal(problem.code, problem.values);
	throw new Error(`The server answered ${response.status}.`);
}
