import type { Id } from '#lib/base/ids.ts';
import { addRecord, setFields, type Change } from './changes.ts';
import { recordKindList, type Scene } from './records.ts';
import { recordsOf, type StakeholderMap } from './StakeholderMap.ts';

/** The scenes of a story in their order. */
export function scenesOf({ scenes }: Pick<StakeholderMap, 'scenes'>): Scene[] {
	return [...scenes.values()].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

/** What a scene says, field by field, as a reader of a language has it: in French where it was written in French too. */
export function wordsOfScene(
	{ title, titleFr, text, textFr, notes, notesFr }: Scene,
	language: string
): Pick<Scene, 'title' | 'text' | 'notes'> {
	const said =
		language === 'fr' ? [titleFr ?? title, textFr ?? text, notesFr ?? notes] : [title, text, notes];
	return {
		title: said[0] as string,
		...(said[1] === undefined ? {} : { text: said[1] }),
		...(said[2] === undefined ? {} : { notes: said[2] })
	};
}

/** Where what somebody reads of a scene is kept, so that what they write takes its place. */
export function fieldRead(scene: Scene, field: 'title' | 'text' | 'notes', language: string): keyof Scene {
	return language === 'fr' && scene[`${field}Fr`] !== undefined ? `${field}Fr` : field;
}

/**
 * The language of what somebody reads of a scene, for whoever hears it, where it is not the reader's: what stands beside
 * French words without any of its own is English. Unknown where nothing of the scene is told in both.
 */
export function languageRead(
	scene: Scene,
	field: 'title' | 'text' | 'notes',
	language: string
): 'en' | undefined {
	const hasFrench = [scene.titleFr, scene.textFr, scene.notesFr].some((words) => words !== undefined);
	return language === 'fr' && hasFrench && scene[`${field}Fr`] === undefined ? 'en' : undefined;
}

/** Whether a room is shown a scene. */
export function isOpenScene({ sensitivity }: Scene): boolean {
	return sensitivity === 'public';
}

/** The change that puts a scene at the end of the story. It is made to be shown, and so open to a room. */
export function keepScene(map: StakeholderMap, scene: Omit<Scene, 'order' | 'sensitivity'>): Change {
	const order = (scenesOf(map).at(-1)?.order ?? 0) + 1;
	return addRecord('scene', { ...scene, order, sensitivity: 'public' });
}

/** The changes that move a scene by so many places; none where it is at that end already. */
export function moveScene(map: StakeholderMap, id: Id, by: number): Change[] {
	const scenes = scenesOf(map);
	const from = scenes.findIndex((scene) => scene.id === id);
	const to = Math.max(0, Math.min(scenes.length - 1, from + by));
	const [moved] = from < 0 ? [] : scenes.splice(from, 1);
	if (!moved || from === to) return [];
	scenes.splice(to, 0, moved);
	// Every place is counted anew: two windows may have given the same one.
	return scenes.flatMap((scene, index) => setFields('scene', scene, { order: index + 1 }) ?? []);
}

/**
 * The scenes of what an audience sees of a map: no view state of theirs names a record that is withheld, and
 * notes are for the team alone.
 */
export function openScenes(
	map: StakeholderMap,
	view: StakeholderMap,
	isPublic: boolean
): ReadonlyMap<Id, Scene> {
	if (view.scenes.size === 0) return view.scenes;
	const hidden = new Set(
		recordKindList.flatMap((kind) => {
			const [all, seen] = [recordsOf(map, kind), recordsOf(view, kind)];
			return seen === all ? [] : [...all.keys()].filter((id) => !seen.has(id));
		})
	);
	const open = (scene: Scene): Scene => {
		const { notes, notesFr, query, ...shown } = scene;
		const left = query === undefined ? undefined : withoutNames(query, hidden);
		const holdsNotes = notes !== undefined || notesFr !== undefined;
		if (left === query && !(holdsNotes && isPublic)) return scene;
		return {
			...shown,
			...(notes === undefined || isPublic ? {} : { notes }),
			...(notesFr === undefined || isPublic ? {} : { notesFr }),
			...(left === undefined || left === '' ? {} : { query: left })
		};
	};
	return new Map([...view.scenes].map(([id, scene]) => [id, open(scene)]));
}

/** An address may name a record alone, after a word (`project:ID`), or before a number (`ID.2`). */
function withoutNames(query: string, hidden: ReadonlySet<Id>): string {
	const parts = [...new URLSearchParams(query)];
	const left = parts.filter(
		([, value]) =>
			![value, value.slice(value.indexOf(':') + 1), value.slice(0, value.lastIndexOf('.'))].some((id) =>
				hidden.has(id)
			)
	);
	return left.length === parts.length ? query : new URLSearchParams(left).toString();
}
