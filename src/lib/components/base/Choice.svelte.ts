/** Rows that a key goes down. */
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 };

/** Which row of a list is chosen while the focus stays in the field above it. */
export class Choice<Row> {
	#at = $state(0);

	constructor(private readonly rows: () => readonly Row[]) {}

	get chosen(): Row | undefined {
		const rows = this.rows();
		return rows[Math.min(this.#at, rows.length - 1)];
	}

	/** Back to the first row, since other rows are found. */
	restart(): void {
		this.#at = 0;
	}

	/** Moves by an arrow or a page; false where the key is neither. */
	move(key: string): boolean {
		const step = STEPS[key];
		if (step === undefined) return false;
		this.#at = Math.max(0, Math.min(this.#at + step, this.rows().length - 1));
		return true;
	}
}
