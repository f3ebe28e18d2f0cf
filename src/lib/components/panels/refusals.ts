import type { Id } from '#lib/base/ids.ts';
import type { Translator } from '#lib/i18n/translator.ts';
import type { MapSession, Refusal } from '#lib/state/MapSession.svelte.ts';

/** What was typed into a field of a record and refused, if anything: the text, the reason, and its refusal. */
export function refusedField(
	session: MapSession,
	id: Id,
	field: string,
	{ say }: Pick<Translator, 'say'>
): { readonly text: string; readonly reason: string; readonly refusal: Refusal } | undefined {
	for (const refusal of session.refusals) {
		for (const change of refusal.edit.changes) {
			if (!('id' in change) || change.id !== id || !Object.hasOwn(change.to, field)) continue;
			const typed = (change.to as Record<string, unknown>)[field];
			return { text: typed === null ? '' : String(typed), reason: say(refusal.sentence), refusal };
		}
	}
	return undefined;
}
