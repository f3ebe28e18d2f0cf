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
		/** How many of each code came with this call: the count on the last of a list is of all of it. */
		const seen = new Map<string, number>();
		for (const issue of issues) {
			const before = seen.get(issue.code) ?? 0;
			const more = issue.count === undefined ? 1 : issue.count - before;
			seen.set(issue.code, before + more);
			this.#add(issue, more);
		}
	}

	#add(issue: Issue, more: number): void {
		const known = this.#codes.get(issue.code);
		const count = (known?.count ?? 0) + more;
		if (known && count > LIMITS.listed) {
			this.#kept[known.last] = { ...(this.#kept[known.last] as Issue), count };
			this.#codes.set(issue.code, { ...known, count });
			return;
		}
		this.#kept.push(more > 1 ? { ...issue, count } : issue);
		this.#codes.set(issue.code, { last: this.#kept.length - 1, count });
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
