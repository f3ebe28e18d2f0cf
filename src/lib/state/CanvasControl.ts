import type { Picture } from '#lib/views/picture.ts';
import type { CameraPlace } from './viewQuery.ts';
import type { Id } from '#lib/base/ids.ts';

/** What the picture can be told; the canvas lends it while it stands. */
export interface CanvasControl {
	/** Brings a stakeholder to the middle. */
	centreOn(id: Id): void;
	/** Puts a stakeholder so many picture units farther, as if it were dragged there. */
	moveBy(id: Id, dx: number, dy: number): void;
	/** Nearer by so many steps, or farther. */
	zoom(steps: number): void;
	fit(): void;
	/** Looks from a place; at all of it where none is given. */
	goTo(place: CameraPlace | undefined): void;
	/** What is drawn now. */
	picture(): Picture | undefined;
	focus(): void;
}
