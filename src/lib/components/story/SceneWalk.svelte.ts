import { onMount } from 'svelte';
import type { Id } from '#lib/base/ids.ts';
import { sceneAfterKey } from '#lib/state/story.ts';
import { openSceneChannel, type SceneChannel } from './sceneChannel.ts';

interface Walk {
	readonly map: Id;
	/** The scene that is shown, from 0, and how many there are. */
	readonly scene: () => number;
	readonly count: () => number;
	/** Shows another scene in this window. */
	readonly show: (scene: number) => void;
}

/** Walks through the scenes by keys and buttons, together with the other windows of this browser. */
export class SceneWalk {
	#channel: SceneChannel | undefined;

	constructor(private readonly walk: Walk) {
		onMount(() => {
			const channel = openSceneChannel(walk.map, (scene) => {
				if (scene !== walk.scene() && scene >= 0 && scene < walk.count()) walk.show(scene);
			});
			this.#channel = channel;
			return () => channel.close();
		});
	}

	readonly go = (scene: number): void => {
		if (scene === this.walk.scene() || scene < 0 || scene >= this.walk.count()) return;
		this.walk.show(scene);
		this.#channel?.tell(scene);
	};

	/** A key that belongs to what has the focus is left to it. */
	readonly press = (event: KeyboardEvent): void => {
		if (event.defaultPrevented || !(event.target instanceof Element)) return;
		const isOwn = event.target.closest('input, textarea, select, [role="slider"]') !== null;
		if (isOwn || (event.key === ' ' && event.target.closest('button, a, summary'))) return;
		const next = sceneAfterKey(event, this.walk.scene(), this.walk.count());
		if (next === undefined) return;
		event.preventDefault();
		this.go(next);
	};
}
