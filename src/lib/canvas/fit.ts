import type { CameraPlace } from './PictureEvents.ts';

interface Size {
	readonly width: number;
	readonly height: number;
}

/** Where the camera sees all of a picture; one much higher than the surface is seen from its top, at full width. */
export function fitOf(picture: Size, surface: Size): CameraPlace {
	const [across, down] = [surface.width / picture.width, surface.height / picture.height];
	if (down >= across * 0.9) return { x: 0.5, y: 0.5, ratio: 1 };
	const seen = surface.height / across;
	const y = 0.5 + (picture.height - seen) / 2 / Math.max(picture.width, picture.height);
	return { x: 0.5, y, ratio: down / across };
}

/** Whether two places of the camera show the same to the eye. */
export function isSamePlace(a: CameraPlace, b: CameraPlace): boolean {
	return [a.x - b.x, a.y - b.y, a.ratio - b.ratio].every((by) => Math.abs(by) < 1e-3);
}
