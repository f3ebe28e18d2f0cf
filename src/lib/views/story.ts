import { message } from '#lib/base/message.ts';
import { scenesOf, wordsOfScene } from '#lib/model/scenes.ts';
import { defineView } from './view.ts';

/** The scenes that were kept, in the order in which they are told; the page shows each with its own picture. */
export const story = defineView({
	id: 'story',
	rows: ({ map, translator }) => ({
		caption: message('view.story.question'),
		columns: [
			{ id: 'number', label: message('view.story.number'), align: 'end' },
			{ id: 'title', label: message('view.story.title'), align: 'start' },
			{ id: 'text', label: message('view.story.text'), align: 'start' }
		],
		rows: scenesOf(map).map((scene, index) => {
			const { title, text } = wordsOfScene(scene, translator.language);
			return { id: scene.id, cells: [index + 1, title, text] };
		})
	})
});
