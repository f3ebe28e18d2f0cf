import { expect, it } from 'vitest';
import { inputOfScene } from '#lib/components/story/scenePicture.ts';
import { translatorOf } from '#lib/i18n/catalogues.ts';
import { network } from '#lib/views/network.ts';
import { readExample } from '../../views/pictureInput.ts';

const map = readExample('okanagan-floods');
const around = {
	fact: { answer: undefined, figures: undefined },
	size: { width: 848, height: 576 },
	theme: 'light',
	translator: translatorOf('en')
} as const;

it('shows a scene of a large network as it was kept: grouped, or everyone', () => {
	const drawn = (query: string) => {
		const scene = { id: 's', title: 'Who?', view: 'network', order: 1, query };
		return network.draw(inputOfScene(map, scene, around)).nodes.map(({ id }) => id);
	};
	expect(drawn('')).toEqual([]);
	expect(drawn('sel=obwb')).toEqual(['obwb']);
	expect(drawn('group=0').sort()).toEqual([...map.stakeholders.keys()].sort());
});
