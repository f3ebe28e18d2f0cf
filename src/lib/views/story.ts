import { message } from '#lib/base/message.ts';
import { scenesOf } from '#lib/model/scenes.ts';
import { defineView } from './view.ts';

/** The scenes that were kept, in the order in which they are told; the page shows each with its own picture. */
export const story = defineView({
	id: 'story',
	rows: ({ map }) => ({
		caption: message('view.story.question'),
		columns: [
			{ id: 'number', label: message('view.story.number'), align: 'end' },
			{ id: 'title', label: message('view.story.title'), align: 'start' },
			{ id: 'text', label: message('view.story.text'), align: 'start' }
		],
		rows: scenesOf(map).map(({ id, title, text }, index) => ({
			id,
			cells: [index + 1, title, text]
		}))
	})
});
