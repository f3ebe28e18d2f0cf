import { describe, expect, it } from 'vitest';
import { applyChanges } from '#lib/model/applyChange.ts';
import { asRoom } from '#lib/model/room.ts';
import { fieldRead, keepScene, languageRead, moveScene, scenesOf, wordsOfScene } from '#lib/model/scenes.ts';
import { fromDocument, toDocument, type StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { viewAs } from '#lib/model/viewAs.ts';

const start = fromDocument({
	header: { id: 'm', title: 'M' },
	stakeholders: [
		{ id: 'open', name: 'Open Council', kind: 'municipality', sensitivity: 'public' },
		{ id: 'quiet', name: 'Quiet Office', kind: 'agency' }
	],
	projects: [{ id: 'secret', name: 'Quiet Project' }]
});
const team = { level: 'team', at: '2026-01-01' } as const;

function tell(...scenes: { id: string; query?: string; notes?: string; notesFr?: string }[]): StakeholderMap {
	return scenes.reduce(
		(map, scene) => applyChanges(map, [keepScene(map, { title: scene.id, view: 'network', ...scene })]),
		start
	);
}
const orderOf = (map: StakeholderMap) => scenesOf(map).map(({ id }) => id);

describe('the scenes of a story', () => {
	it('stand in the order in which they were kept, and go to the place that they are moved to', () => {
		const map = tell({ id: 'a' }, { id: 'b' }, { id: 'c' });
		const moved = (id: string, by: number) => orderOf(applyChanges(map, moveScene(map, id, by)));
		expect(orderOf(map)).toEqual(['a', 'b', 'c']);
		expect(moved('c', -1)).toEqual(['a', 'c', 'b']);
		expect(moved('a', 9)).toEqual(['b', 'c', 'a']);
	});

	it('are not changed by a move that leads nowhere', () => {
		const map = tell({ id: 'a' }, { id: 'b' });
		expect(moveScene(map, 'a', -1)).toEqual([]);
		expect(moveScene(map, 'nobody', 1)).toEqual([]);
	});

	it('can be moved apart where two windows gave them the same place', () => {
		const one = tell({ id: 'a' });
		const both = applyChanges(one, [keepScene(start, { id: 'b', title: 'B', view: 'lanes' })]);
		expect(orderOf(applyChanges(both, moveScene(both, 'b', -1)))).toEqual(['b', 'a']);
	});

	it('come to a room without notes, and name nothing that it may not see', () => {
		const map = tell({
			id: 'a',
			notes: 'Say nothing of the office.',
			notesFr: 'Ne rien dire du bureau.',
			query: 'f=kind%3Aagency&f=project%3Asecret&sel=quiet&focus=quiet.2&co=secret&q=lead&p=must%3Aquiet'
		});
		const seen = viewAs(map, asRoom(team, { isRevealed: true }));
		expect(scenesOf(seen)).toEqual([
			expect.objectContaining({ title: 'a', query: 'f=kind%3Aagency&q=lead' })
		]);
		expect(JSON.stringify(toDocument(seen))).not.toMatch(/quiet|secret|Say nothing|Ne rien/);
		expect(viewAs(map, team).scenes).toBe(map.scenes);
	});

	it('are read, and written, in French where they were told in French too', () => {
		const scene = { id: 'a', order: 1, view: 'network', title: 'Water', titleFr: 'L’eau', text: 'High.' };
		expect(wordsOfScene(scene, 'fr')).toEqual({ title: 'L’eau', text: 'High.' });
		expect([languageRead(scene, 'title', 'fr'), languageRead(scene, 'text', 'fr')]).toEqual([
			undefined,
			'en'
		]);
		expect(languageRead(scene, 'text', 'en')).toBe(undefined);
		expect(wordsOfScene(scene, 'en')).toEqual({ title: 'Water', text: 'High.' });
		expect([fieldRead(scene, 'title', 'fr'), fieldRead(scene, 'text', 'fr')]).toEqual(['titleFr', 'text']);
		expect(fieldRead(scene, 'title', 'en')).toBe('title');
	});

	it('stay away from a room where they are not open to it', () => {
		const map = tell({ id: 'a' });
		const closed = fromDocument({
			...toDocument(map),
			scenes: scenesOf(map).map((scene) => ({ ...scene, sensitivity: 'team' as const }))
		});
		expect(viewAs(closed, asRoom(team, { isRevealed: false })).scenes.size).toBe(0);
	});
});
