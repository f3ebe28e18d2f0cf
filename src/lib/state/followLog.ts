import { ConflictError, NotFoundError } from '#lib/base/errors.ts';
import type { LoggedEdit } from '#lib/model/changes.ts';
import type { FeedListener } from './EditLink.ts';
import { readAnswer } from './readAnswer.ts';
import { takeStreamPlace } from './streamPlaces.ts';

/** Milliseconds in which a stream says its first word, unless something on the way holds it back. */
const FIRST_WORD = 8_000;
/** Milliseconds without a word, of which there is one every 15 seconds, after which the other end must be gone. */
const SILENCE = 40_000;
/** Milliseconds between two questions where there is no stream. */
const PAUSE = 2_000;

/**
 * Why there is no stream: it never said a word (a proxy that hands on only what is complete), it was refused or
 * fell silent (a server that restarts, a connection that is gone), or other windows have all places.
 */
type Cause = 'mute' | 'broken' | 'full';

/** What the server answers to a question for what lies beyond a place. */
interface Later {
	readonly edits: readonly LoggedEdit[];
	readonly epoch: string;
	readonly sight: string;
}

/**
 * Follows a log at an address of the API (`asked`: what is asked for with every request), by the stream where there
 * is one, and by asking again and again where there is none. The answer ends it.
 */
export function followLog(at: string, asked: string, seq: number, listener: FeedListener): () => void {
	let place = seq;
	let isOver = false;
	let end = () => {};
	const address = (what: string) => `${at}/${what}?after=${place}${asked && `&${asked}`}`;
	const take: FeedListener = {
		...listener,
		edit(edit) {
			place = edit.seq;
			listener.edit(edit);
		}
	};
	const stream = (leave: () => void) => {
		const close = openStream(address('feed'), take, (cause) => {
			end();
			poll(cause);
		});
		end = () => {
			close();
			leave();
		};
	};
	const poll = (cause: Cause) => {
		end = pollLog(
			() => address('log'),
			take,
			async () => {
				if (cause === 'mute') return;
				const leave = await takeStreamPlace();
				if (isOver) leave?.();
				if (isOver || !leave) return;
				end();
				stream(leave);
			}
		);
	};
	void takeStreamPlace().then((leave) => {
		if (isOver) leave?.();
		else if (leave) stream(leave);
		else poll('full');
	});
	return () => {
		isOver = true;
		end();
	};
}

/** Listens to a stream; `fail` is told once where that leads nowhere any more. The answer ends it. */
function openStream(address: string, listener: FeedListener, fail: (cause: Cause) => void): () => void {
	const source = new EventSource(address);
	let hasFailed = false;
	let silence = setTimeout(() => fail(hasFailed ? 'broken' : 'mute'), FIRST_WORD);
	const heard = () => {
		clearTimeout(silence);
		silence = setTimeout(() => fail('broken'), SILENCE);
	};
	const end = () => {
		clearTimeout(silence);
		source.close();
	};
	source.onopen = () => listener.opened();
	source.onerror = () => {
		hasFailed = true;
		listener.lost();
		// A stream that was refused does not come back by itself; the answer to a question says why.
		if (source.readyState === EventSource.CLOSED) fail('broken');
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

/** Asks for what lies beyond a place, every now and then; after each answer `answered` may open another way. */
function pollLog(address: () => string, listener: FeedListener, answered: () => Promise<void>): () => void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	let known: string | undefined;
	let isOver = false;
	const end = () => {
		isOver = true;
		clearTimeout(timer);
	};
	const ask = async () => {
		try {
			const { edits, epoch, sight } = (await readAnswer(await fetch(address()))) as Later;
			if (isOver) return;
			const life = `${epoch} ${sight}`;
			if (known !== undefined && life !== known) return listener.stale();
			known = life;
			listener.opened();
			for (const edit of edits) listener.edit(edit);
			await answered();
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
