import type { Issue } from '#lib/base/issue.ts';
import { LIMITS } from '../limits.ts';

/**
 * Issues as they are noticed. The first of each code are kept one by one, the rest is counted on the last
 * of these, so that a file of a million broken rows is told in a few lines and none of them is forgotten.
 */
export class IssueList {
	readonly #kept: Issue[] = [];
	/** Where the last issue of a code is kept, and how many there were. */
	readonly #codes = new Map<string, { last: number; count: number }>();

	constructor(issues: readonly Issue[] = []) {
		this.push(...issues);
	}

	push(...issues: readonly Issue[]): void {
		for (const issue of issues) {
			const known = this.#codes.get(issue.code);
			const more = issue.count ?? 1;
			if (known && known.count + more > LIMITS.listed) {
				known.count += more;
				this.#kept[known.last] = { ...(this.#kept[known.last] as Issue), count: known.count };
			} else {
				this.#kept.push(issue);
				this.#codes.set(issue.code, { last: this.#kept.length - 1, count: (known?.count ?? 0) + more });
			}
		}
	}

	get all(): readonly Issue[] {
		return this.#kept;
	}
}

/** How many issues of a code a list tells of, counted ones and all. */
export function countIssues(issues: readonly Issue[], code: string): number {
	const same = issues.filter((issue) => issue.code === code);
	return same.at(-1)?.count ?? same.length;
}
