import type { SessionTime } from '#lib/base/SessionTime.ts';

/** How a window asks about the session that it belongs to. Throws where nobody could be asked. */
export interface SessionLink {
	/** What the session has left; undefined where there is none any more. Asking makes it no longer. */
	ask(): Promise<SessionTime | undefined>;
	/** Makes it last longer, and answers as `ask`. */
	extend(): Promise<SessionTime | undefined>;
}

/** `at`: when it ends, in milliseconds. `isLast`: it cannot be extended. */
export type Ending =
	| { readonly kind: 'far' }
	| { readonly kind: 'near'; readonly at: number; readonly isLast: boolean }
	| { readonly kind: 'over' };

export interface SessionEndOptions {
	readonly link: SessionLink;
	/** The moment, in milliseconds. */
	readonly now: () => number;
	/** What is open is nobody's or somebody else's: the session was ended before its time, or another person signed in. */
	readonly left: () => void;
}

/** How long before its end a session is said to end, in milliseconds; WCAG 2.2.1 asks for 20 seconds at least. */
export const WARNING = 5 * 60_000;
/** By so much the clocks of the two ends may run apart between two answers, in milliseconds. */
const APART = 5_000;

/**
 * When the session of an open window ends. The server says it with the page and is asked again only when the end as
 * it was known is near, since other windows and every edit make it later.
 */
export class SessionEnd {
	#ending = $state.raw<Ending>({ kind: 'far' });
	#returns = $state(0);
	#end = Infinity;
	#person: string | undefined;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(private readonly options: SessionEndOptions) {}

	get ending(): Ending {
		return this.#ending;
	}

	/** How often somebody has signed in again after the end: what was refused meanwhile is asked for again. */
	get returns(): number {
		return this.#returns;
	}

	/** Whether its time is over, as far as is known here. */
	get hasRunOut(): boolean {
		return this.options.now() >= this.#end - APART;
	}

	/** The server has said how much is left. */
	told({ person, left, most }: SessionTime): void {
		clearTimeout(this.#timer);
		if (this.#person !== undefined && this.#person !== person) return this.options.left();
		const isBack = this.#ending.kind === 'over';
		const isNear = left <= WARNING;
		this.#person = person;
		this.#end = this.options.now() + left;
		this.#ending = isNear ? { kind: 'near', at: this.#end, isLast: most - left < APART } : { kind: 'far' };
		this.#timer = setTimeout(() => void this.#ask('ask'), isNear ? left : left - WARNING);
		if (isBack) this.#returns += 1;
	}

	/** Somebody looks at the window again, which may have slept over its end, or have been signed in elsewhere. */
	look(): void {
		if (this.#ending.kind !== 'far' || this.options.now() >= this.#end - WARNING) void this.#ask('ask');
	}

	/** Makes the session last longer; whether it does. */
	async extend(): Promise<boolean> {
		await this.#ask('extend');
		return this.#ending.kind === 'far';
	}

	/** What is open is not for this reader any more: unless that is because the time is over, nothing of it stays. */
	async lose(): Promise<void> {
		if (this.hasRunOut) await this.#ask('ask');
		if (this.#ending.kind !== 'over') this.options.left();
	}

	close(): void {
		clearTimeout(this.#timer);
	}

	async #ask(what: keyof SessionLink): Promise<void> {
		let time: SessionTime | undefined;
		try {
			time = await this.options.link[what]();
		} catch {
			// Nobody could be asked, and edits are kept: once the window is looked at, it is asked again.
			return;
		}
		if (time) this.told(time);
		else if (this.hasRunOut) this.#ending = { kind: 'over' };
		else this.options.left();
	}
}
