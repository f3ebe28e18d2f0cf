import { ConflictError, NotFoundError, RoundtableError } from '#lib/base/errors.ts';
import type { Id } from '#lib/base/ids.ts';
import type { LoggedEdit } from '#lib/model/changes.ts';
import { isVisitor, type Caller } from '../access/Caller.ts';
import { sightOf } from '../access/standing.ts';
import type { MapState, Store } from '../store/Store.ts';

/**
 * A word this often, in milliseconds: proxies take a quiet stream for a dead one, and so do readers, who cannot hear
 * that the other end is gone.
 */
const HEARTBEAT = 15_000;
/** Bytes that may wait for a slow reader; what comes after them waits in the log. */
const MOST_WAITING = 1_000_000;
/** A reader that takes nothing for so long is let go, in milliseconds; it comes back by the id it has. */
const PATIENCE = 30_000;
/** How long somebody may be sent more after their right to it ended, in milliseconds. */
const RECHECK = 1_000;
/** Says that the stream is there. */
const HERE = 'event: here\ndata: {}\n\n';
const encoder = new TextEncoder();

export interface FeedRequest {
	readonly viewer: Caller;
	readonly map: Id;
	/** What the browser has: `<epoch>.<place>`, from `Last-Event-ID`. */
	readonly lastEventId: string | null;
	/** Where to begin without one. */
	readonly after: number;
	/** Ends the stream: the server stops. */
	readonly signal: AbortSignal;
	/** Whether the caller is still who it was when the stream was opened: the session lives, the day is the same. */
	readonly isCurrent?: () => Promise<boolean>;
}

/**
 * The live feed of a map as server-sent events: each edit after the one that the reader has, once and in
 * order, read from the log itself. `resync` says that what the reader has means nothing here any more (another
 * life of the store, a place that is not there, another right to see), and `gone` that the map is not for this
 * reader any more; then the stream ends. Throws `map.unknown`.
 */
export async function openFeed(store: Store, request: FeedRequest): Promise<ReadableStream<Uint8Array>> {
	const state = await store.read(request.viewer, request.map);
	const place = placeOf(request, state.epoch);
	let feed: Feed;
	return new ReadableStream<Uint8Array>(
		{
			start(controller) {
				feed = new Feed(store, request, controller, state);
				if (place === undefined || place > state.seq) feed.resync();
				else feed.follow(place);
			},
			pull: () => feed.makeRoom(),
			cancel: () => feed.close()
		},
		new ByteLengthQueuingStrategy({ highWaterMark: MOST_WAITING })
	);
}

/** The place that the reader has; undefined where it is one of another life of the store. */
function placeOf({ lastEventId, after }: FeedRequest, epoch: string): number | undefined {
	if (lastEventId === null || lastEventId === '') return after;
	const [life, place = ''] = lastEventId.split('.');
	return life === epoch && /^\d{1,15}$/.test(place) ? Number(place) : undefined;
}

class Feed {
	#place = 0;
	#closed = false;
	#reading = false;
	#news = false;
	#stop: () => void = () => {};
	/** Called when a slow reader has taken some of what waits for it. */
	makeRoom: () => void = () => {};
	#beat: ReturnType<typeof setInterval> | undefined;
	#check: ReturnType<typeof setInterval> | undefined;
	/** The life of the map, and how the reader sees it: what is sent belongs to both. */
	readonly #epoch: string;
	readonly #sight: string;
	readonly #stopped = () => this.close();

	constructor(
		private readonly store: Store,
		private readonly request: FeedRequest,
		private readonly controller: ReadableStreamDefaultController<Uint8Array>,
		state: MapState
	) {
		this.#epoch = state.epoch;
		this.#sight = sightOf(state.standing);
	}

	follow(place: number): void {
		const { map, signal } = this.request;
		this.#place = place;
		if (signal.aborted) return this.close();
		signal.addEventListener('abort', this.#stopped);
		// A spread of waits, so that not everybody comes back in the same moment after a restart.
		this.#send(`retry: ${1_000 + Math.floor(Math.random() * 2_000)}\n\n`);
		// The id at once: whoever is cut off before the first edit still knows its place.
		this.#send(`id: ${this.#epoch}.${place}\n${HERE}`);
		this.#stop = this.store.watch(map, () => void this.#read());
		this.#beat = setInterval(() => this.#isFull || this.#send(HERE), HEARTBEAT);
		if (isVisitor(this.request.viewer)) this.#check = setInterval(() => void this.#read(), RECHECK);
		void this.#read();
	}

	resync(): void {
		this.#end('resync');
	}

	/** Says why, then ends. */
	#end(event: 'resync' | 'gone'): void {
		this.#send(`event: ${event}\ndata: {}\n\n`);
		this.close();
	}

	close(): void {
		if (this.#closed) return;
		this.#closed = true;
		this.#stop();
		clearInterval(this.#beat);
		clearInterval(this.#check);
		this.makeRoom();
		this.request.signal.removeEventListener('abort', this.#stopped);
		try {
			this.controller.close();
		} catch {
			// The reader has closed it already.
		}
	}

	/** Sends what the log holds beyond the reader's place, until there is no more; news meanwhile is not missed. */
	async #read(): Promise<void> {
		this.#news = true;
		if (this.#reading) return;
		this.#reading = true;
		try {
			while (this.#news && !this.#closed) {
				this.#news = false;
				if (await this.#isSame()) await this.#sendPage();
				else this.resync();
			}
		} catch (error) {
			// The log began anew; the map was put away, or is not for this reader any more.
			if (error instanceof ConflictError) this.resync();
			else if (error instanceof NotFoundError) this.#end('gone');
			else this.close();
			if (!(error instanceof RoundtableError)) console.error(error);
		} finally {
			this.#reading = false;
		}
	}

	/** Whether what the reader has is of this life of the map, and of the right that it has now. */
	async #isSame(): Promise<boolean> {
		const { viewer, map, isCurrent } = this.request;
		if (isCurrent && !(await isCurrent())) return false;
		const state = await this.store.read(viewer, map);
		return state.epoch === this.#epoch && sightOf(state.standing) === this.#sight;
	}

	async #sendPage(): Promise<void> {
		const { viewer, map } = this.request;
		const edits = await this.store.log(viewer, map, this.#place);
		for (const edit of edits) {
			if (this.#isFull) await this.#room();
			if (this.#closed) return;
			this.#send(frameOf(edit, this.#epoch));
			this.#place = edit.seq;
		}
		if (edits.length > 0) this.#news = true;
	}

	get #isFull(): boolean {
		return (this.controller.desiredSize ?? 0) <= 0;
	}

	/** Waits until the reader has taken some; ends the stream where it does not. */
	async #room(): Promise<void> {
		const patience = setTimeout(() => this.close(), PATIENCE);
		await new Promise<void>((resolve) => (this.makeRoom = resolve));
		clearTimeout(patience);
	}

	#send(text: string): void {
		if (!this.#closed) this.controller.enqueue(encoder.encode(text));
	}
}

/** Many readers are sent the same edit: it is written once. */
const frames = new WeakMap<LoggedEdit, string>();

function frameOf(edit: LoggedEdit, epoch: string): string {
	const held = frames.get(edit);
	if (held !== undefined) return held;
	const frame = `id: ${epoch}.${edit.seq}\nevent: edit\ndata: ${JSON.stringify(edit)}\n\n`;
	frames.set(edit, frame);
	return frame;
}
