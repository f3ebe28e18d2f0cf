/** Wrong guesses within the window, from one place and at one account, before no more are looked at. */
const FROM_ONE_PLACE = 20;
const AT_ONE_ACCOUNT = 10;
/** Milliseconds in which they count. */
const WINDOW = 15 * 60_000;
/** Places and accounts remembered at most; then the oldest are forgotten. */
const CAPACITY = 100_000;

/**
 * Counts wrong passwords, so that nobody tries them out: by where they come from and by the account they are
 * for. Only wrong ones count, so a room full of people behind one address signs in unhindered.
 */
export class GuessLimit {
	readonly #wrong = new Map<string, number[]>();

	/** Milliseconds. */
	constructor(private readonly now: () => number) {}

	/** Whether one more attempt may be looked at. */
	allows(address: string, account: string): boolean {
		return (
			this.#count(`from ${placeOf(address)}`) < FROM_ONE_PLACE &&
			this.#count(`at ${account}`) < AT_ONE_ACCOUNT
		);
	}

	/** Counted before the password is looked at, so that many attempts at once are no way around it. */
	begin(address: string, account: string): void {
		for (const key of [`from ${placeOf(address)}`, `at ${account}`]) {
			const times = this.#recent(key);
			this.#wrong.delete(key);
			this.#wrong.set(key, [...times, this.now()]);
		}
		while (this.#wrong.size > CAPACITY) this.#wrong.delete(this.#wrong.keys().next().value as string);
	}

	/** It was the right one after all. */
	succeed(address: string, account: string): void {
		this.#wrong.delete(`at ${account}`);
		const key = `from ${placeOf(address)}`;
		this.#wrong.set(key, this.#recent(key).slice(0, -1));
	}

	#count(key: string): number {
		return this.#recent(key).length;
	}

	#recent(key: string): number[] {
		const since = this.now() - WINDOW;
		return (this.#wrong.get(key) ?? []).filter((time) => time > since);
	}
}

/** One machine may have many addresses of IPv6: the first half is what a provider gives to one customer. */
export function placeOf(address: string): string {
	const plain = address
		.toLowerCase()
		.replace(/^::ffff:(?=\d+\.)/, '')
		.replace(/%.*$/, '');
	if (!plain.includes(':')) return plain;
	const [head = '', tail] = plain.split('::');
	const first = head ? head.split(':') : [];
	const last = tail ? tail.split(':') : [];
	const zeros =
		tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - first.length - last.length) }, () => '0');
	return [...first, ...zeros, ...last]
		.slice(0, 4)
		.map((part) => Number.parseInt(part || '0', 16).toString(16))
		.join(':');
}
