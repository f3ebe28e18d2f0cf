import type { Id } from '#lib/base/ids.ts';
import type { Scene } from '#lib/model/records.ts';
import { roomQuery, type Room } from '#lib/model/room.ts';
import { isOpenScene, scenesOf } from '#lib/model/scenes.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import type { ViewState } from './ViewState.svelte.ts';
import { readQuery, writeQuery, type ViewQuery } from './viewQuery.ts';

/** The stage on which scenes are put in order and written. */
export const STORY_VIEW = 'story';
/** A text that is read at a glance. */
export const MOST_WORDS = 40;
const LONGEST_QUERY = 2_000;

/** What of a view belongs to a scene: not the reader's language, nor the audience that looks on. */
export function sceneView({ view, query }: Pick<ViewState, 'view' | 'query'>): Pick<Scene, 'view' | 'query'> {
	const kept = writeQuery({ ...query, lang: undefined, theme: undefined, reveal: undefined }).slice(1);
	return kept === '' || kept.length > LONGEST_QUERY ? { view } : { view, query: kept };
}

/** How a scene looks at the map. */
export function queryOfScene({ query = '' }: Pick<Scene, 'query'>): ViewQuery {
	return readQuery(new URLSearchParams(query));
}

/** Where a story is shown from its n-th scene on, to the audience told. */
export function presentAddress(map: Id, scene: number, room: Room | undefined): string {
	return `${storyBase(map)}?scene=${scene}${room ? `&theme=room${room.isRevealed ? '&reveal=1' : ''}` : ''}`;
}

/** The link to one scene: as a room sees it where it is open to one, among the scenes that it sees. */
export function linkOfScene(map: StakeholderMap, scene: Scene): string {
	const isOpen = isOpenScene(scene);
	const told = scenesOf(map).filter((one) => !isOpen || isOpenScene(one));
	const place = told.findIndex(({ id }) => id === scene.id) + 1;
	return presentAddress(map.header.id, place, isOpen ? { isRevealed: false } : undefined);
}

/** The page that whoever presents has before them: never asked for as a room. */
export function notesAddress(map: Id, scene: number): string {
	return `${storyBase(map)}/notes?scene=${scene}`;
}

/** The story on paper, as the audience told may see it. */
export function handoutAddress(map: Id, room: Room | undefined): string {
	return `/print/${encodeURIComponent(map)}${room ? `?${roomQuery(room)}` : ''}`;
}

/** The place of the scene that an address names, from 0; the nearest where there are fewer. */
export function sceneIn(search: URLSearchParams, count: number): number {
	const asked = Math.trunc(Number(search.get('scene') ?? 1));
	return Number.isFinite(asked) ? Math.max(0, Math.min(count, asked) - 1) : 0;
}

interface StoryKey {
	readonly key: string;
	readonly shiftKey: boolean;
	readonly ctrlKey: boolean;
	readonly metaKey: boolean;
	readonly altKey: boolean;
}

/** The scene that a key leads to from another one, each from 0; undefined for any other key. */
export function sceneAfterKey(press: StoryKey, scene: number, count: number): number | undefined {
	if (press.ctrlKey || press.metaKey || press.altKey) return undefined;
	const to = (place: number) => Math.max(0, Math.min(count - 1, place));
	switch (press.key) {
		case 'ArrowRight':
		case 'ArrowDown':
		case 'PageDown':
			return to(scene + 1);
		case 'ArrowLeft':
		case 'ArrowUp':
		case 'PageUp':
			return to(scene - 1);
		case ' ':
			return to(scene + (press.shiftKey ? -1 : 1));
		case 'Home':
			return to(0);
		case 'End':
			return to(count - 1);
		default:
			return undefined;
	}
}

function storyBase(map: Id): string {
	return `/m/${encodeURIComponent(map)}/present`;
}
