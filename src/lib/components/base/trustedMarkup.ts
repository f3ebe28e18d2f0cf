import { MARK_TAGS } from '#lib/views/marks/mark.ts';

/** What our own writer of pictures writes; text in it is escaped, so that it brings no element of its own. */
const OURS: ReadonlySet<string> = new Set(['svg', ...MARK_TAGS]);

/** Browsers that know Trusted Types take markup from here and from Svelte's own templates alone. */
const policy = globalThis.trustedTypes?.createPolicy('roundtable-picture', { createHTML: onlyOurs });

/**
 * The one way for markup to become part of a page: a picture that our own writer wrote.
 * @throws {TypeError} where it holds an element that no picture is made of
 */
export function trustedMarkup(markup: string): string {
	// The element takes what the policy has made, and Svelte hands it on as it is; its type says string.
	return policy ? (policy.createHTML(markup) as unknown as string) : onlyOurs(markup);
}

function onlyOurs(markup: string): string {
	for (const [, tag = ''] of markup.matchAll(/<\/?([^\s/>]*)/g)) {
		if (!OURS.has(tag)) throw new TypeError(`“${tag}” is no element of a picture.`);
	}
	return markup;
}
