import { describe, expect, it } from 'vitest';
import { fromDocument } from '#lib/model/StakeholderMap.ts';
import { scenesOf } from '#lib/model/scenes.ts';
import { linkOfScene, queryOfScene, sceneAfterKey, sceneIn, sceneView } from '#lib/state/story.ts';
import { ViewState } from '#lib/state/ViewState.svelte.ts';

const map = fromDocument({
	header: { id: 'm', title: 'M' },
	scenes: [
		{ id: 'a', order: 1, title: 'A', view: 'network', sensitivity: 'public' },
		{ id: 'b', order: 2, title: 'B', view: 'lanes', sensitivity: 'team' },
		{ id: 'c', order: 3, title: 'C', view: 'lanes', query: 'f=kind%3Aagency', sensitivity: 'public' }
	]
});
const [a, b, c] = scenesOf(map);

function stateOf(search: string): ViewState {
	const options = { map: 'm', view: 'network', navigate: () => undefined, back: () => undefined };
	return new ViewState({ ...options, search: new URLSearchParams(search) });
}

describe('a scene', () => {
	it('keeps what is looked at and how, but neither reader nor audience', () => {
		const view = stateOf('f=kind:agency&q=lead&lang=fr&theme=room&reveal=1');
		expect(sceneView(view)).toEqual({ view: 'network', query: 'f=kind%3Aagency&q=lead' });
		expect(sceneView(stateOf('lang=fr'))).toEqual({ view: 'network' });
	});

	it('is shown whole when it is opened, to the reader and the audience that are there', () => {
		const state = stateOf('lang=fr&theme=room&sel=x');
		if (c) state.open(c.view, queryOfScene(c));
		expect(state.address).toBe('/m/m/lanes?f=kind%3Aagency&lang=fr&theme=room');
		expect(state.looks.filter).toEqual([{ of: 'kind', value: 'agency' }]);
	});

	it('has a link that counts the scenes that its audience sees', () => {
		expect([a, b, c].map((scene) => scene && linkOfScene(map, scene))).toEqual([
			'/m/m/present?scene=1&theme=room',
			'/m/m/present?scene=2',
			'/m/m/present?scene=2&theme=room'
		]);
	});

	it('is the nearest one where an address names none', () => {
		const named = (scene: string) => sceneIn(new URLSearchParams({ scene }), 3);
		expect(['2', '9', '0', 'x'].map(named)).toEqual([1, 2, 0, 0]);
	});
});

it('keys walk through the scenes and stay within the story', () => {
	const none = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };
	const after = (key: string, scene: number) => sceneAfterKey({ ...none, key }, scene, 3);
	expect(['ArrowRight', ' ', 'End', 'ArrowLeft', 'Home', 'x'].map((key) => after(key, 1))).toEqual([
		2,
		2,
		2,
		0,
		0,
		undefined
	]);
	expect([after('ArrowRight', 2), after('ArrowLeft', 0)]).toEqual([2, 0]);
	expect(sceneAfterKey({ ...none, key: 'ArrowRight', altKey: true }, 0, 3)).toBeUndefined();
});
