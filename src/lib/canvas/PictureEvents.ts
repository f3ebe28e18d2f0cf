import type { Id } from '#lib/base/ids.ts';
import type { About, Point } from '#lib/views/picture.ts';

/** Middle of what is seen, as a share of the picture, and how much of it (1: all; smaller: nearer). */
export interface CameraPlace {
	readonly x: number;
	readonly y: number;
	readonly ratio: number;
}

/** What people do with the picture. Points are picture units. */
export interface PictureEvents {
	hover?(id: Id | undefined): void;
	click?(id: Id | undefined, shift: boolean): void;
	open?(id: Id): void;
	/** A tile, bar or cell was clicked where no symbol is. */
	area?(about: About): void;
	move?(id: Id, to: Point): void;
	connect?(from: Id, to: Id): void;
	/** After the camera came to rest; undefined where all of the picture is in sight, as it opens. */
	camera?(place: CameraPlace | undefined): void;
	/** The graphics context is gone for good: show the picture without it. */
	lost?(): void;
}
