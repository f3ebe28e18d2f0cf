import type { Id } from '#lib/base/ids.ts';

/** What keeps the windows of one browser that show a story at the same scene. */
export interface SceneChannel {
	/** Says to the other windows that this one went to a scene. */
	tell(scene: Id): void;
	close(): void;
}

/** Opens it; `hear` is told where another window went. */
export function openSceneChannel(map: Id, hear: (scene: Id) => void): SceneChannel {
	const channel = new BroadcastChannel(`roundtable.story.${map}`);
	channel.onmessage = ({ data }: MessageEvent<unknown>) => {
		if (typeof data === 'string') hear(data);
	};
	return { tell: (scene) => channel.postMessage(scene), close: () => channel.close() };
}
