import { expect, it } from 'vitest';
import { drawToFit, inputOfScene } from '#lib/components/story/scenePicture.ts';
import { translatorOf } from '#lib/i18n/catalogues.ts';
import { lanes } from '#lib/views/lanes.ts';
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

it('draws the lanes of many on a card that holds all of them, and not as a strip', () => {
	const scene = { id: 's', title: 'Who?', view: 'lanes', order: 1 };
	const card = { width: 440, height: 250 };
	const { size } = drawToFit(lanes, inputOfScene(map, scene, { ...around, size: card }))!;
	expect(size.height / size.width).toBeLessThanOrEqual(card.height / card.width);
});
