import { fail, redirect } from '@sveltejs/kit';
import { message } from '#lib/base/message.ts';
import { RoundtableError } from '#lib/base/errors.ts';
import { readForm } from '#lib/server/http/form.ts';
import { textOf } from '#lib/server/http/team.ts';
import { newId } from '#lib/server/newId.ts';
import type { Actions, PageServerLoad } from './$types';
import { frontOf } from './front.ts';

/** The example that opens the first page while it is among the maps. */
const EXAMPLE = 'okanagan-floods';
/** As long as the model lets a title be. */
const LONGEST_TITLE = 300;

export const load: PageServerLoad = async ({ locals: { store, viewer, language, theme }, url }) => {
	// Drawn anew when the address asks for another theme.
	url.searchParams.get('theme');
	const maps = await store.list(viewer);
	const first = maps.find(({ id }) => id === EXAMPLE) ?? maps[0];
	return {
		front: first && (await frontOf(store, viewer, first.id, language, theme)),
		others: maps.filter(({ id }) => id !== first?.id),
		refusal: store.refusal?.sentence,
		isNew: url.searchParams.has('new'),
		isErased: url.searchParams.has('erased'),
		now: new Date().toISOString()
	};
};

export const actions: Actions = {
	create: async (event) => {
		const { store, viewer } = event.locals;
		const typed = textOf(await readForm(event), 'title');
		const title = typed.trim();
		if (!title) return fail(422, { typed: title, refusal: message('ui.new.missing') });
		if (title.length > LONGEST_TITLE) {
			return fail(422, { typed: title, refusal: message('ui.new.tooLong', { limit: LONGEST_TITLE }) });
		}
		const id = newId();
		try {
			const maker = { id: newId(), author: 'local', at: new Date().toISOString() };
			await store.create(viewer, { header: { id, title } }, maker);
		} catch (error) {
			if (!(error instanceof RoundtableError)) throw error;
			return fail(503, { typed: title, refusal: error.sentence });
		}
		redirect(303, `/m/${encodeURIComponent(id)}/network`);
	}
};
