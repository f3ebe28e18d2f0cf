import { onMount } from 'svelte';
import type { Id } from '#lib/base/ids.ts';
import type { Scene } from '#lib/model/records.ts';
import { sceneAfterKey } from '#lib/state/story.ts';
import { openSceneChannel, type SceneChannel } from './sceneChannel.ts';

interface Walk {
	readonly map: Id;
	readonly scenes: () => readonly Scene[];
	/** The scene that is shown, from 0. */
	readonly at: () => number;
	/** Shows another scene in this window. */
	readonly show: (scene: number) => void;
}

/** Walks through the scenes by keys and buttons, together with the other windows of this browser. */
export class SceneWalk {
	#channel: SceneChannel | undefined;

	constructor(private readonly walk: Walk) {
		onMount(() => {
			// A window that shows a room what is open to it may have fewer scenes: they are told by name.
			const channel = openSceneChannel(walk.map, (id) => {
				const scene = walk.scenes().findIndex((one) => one.id === id);
				if (scene >= 0 && scene !== walk.at()) walk.show(scene);
			});
			this.#channel = channel;
			return () => channel.close();
		});
	}

	readonly go = (scene: number): void => {
		const next = this.walk.scenes()[scene];
		if (!next || scene === this.walk.at()) return;
		this.walk.show(scene);
		this.#channel?.tell(next.id);
	};

	/** A key that belongs to what has the focus is left to it. */
	readonly press = (event: KeyboardEvent): void => {
		if (event.defaultPrevented || !(event.target instanceof Element)) return;
		const isOwn = event.target.closest('input, textarea, select, [role="slider"]') !== null;
		if (isOwn || (event.key === ' ' && event.target.closest('button, a, summary'))) return;
		const next = sceneAfterKey(event, this.walk.at(), this.walk.scenes().length);
		if (next === undefined) return;
		event.preventDefault();
		this.go(next);
	};
}
