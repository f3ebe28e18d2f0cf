import type { Id } from '#lib/base/ids.ts';

/** A place on the surface, in its CSS pixels. */
export interface Spot {
	readonly x: number;
	readonly y: number;
}

/** What lies under a pointer: a symbol, or the rim around it, from which connecting starts. */
export interface Hit {
	readonly id: Id;
	readonly onRim: boolean;
}

export interface GestureTarget {
	hit(spot: Spot): Hit | undefined;
	hover(hit: Hit | undefined): void;
	click(id: Id | undefined, shift: boolean, spot: Spot): void;
	open(id: Id): void;
	/** A symbol is dragged; the last call says `done`. */
	move(id: Id, spot: Spot, done: boolean): void;
	connect(from: Id, spot: Spot, to: Id | undefined, done: boolean): void;
}

/** Less than this is a shaking hand, not a drag. */
const TREMBLE = 4;

/**
 * Tells clicks, drags of symbols and drags from their rims apart. What does not begin on a symbol is left
 * to sigma, which pans and zooms.
 */
export class Gestures {
	private readonly stop = new AbortController();
	private pressed: { readonly hit: Hit | undefined; readonly at: Spot; moved: boolean } | undefined;

	constructor(
		private readonly surface: HTMLElement,
		private readonly target: GestureTarget
	) {
		const options = { signal: this.stop.signal, capture: true };
		surface.addEventListener('pointerdown', (event) => this.press(event), options);
		surface.addEventListener('pointermove', (event) => this.drag(event), options);
		surface.addEventListener('pointerup', (event) => this.release(event), options);
		surface.addEventListener('pointercancel', () => (this.pressed = undefined), options);
		surface.addEventListener('pointerleave', () => target.hover(undefined), options);
		surface.addEventListener('dblclick', (event) => this.open(event), options);
		// Sigma listens to these for panning; a press on a symbol must not reach it.
		for (const name of ['mousedown', 'touchstart'] as const)
			surface.addEventListener(
				name,
				(event) => {
					if (this.pressed?.hit) event.stopPropagation();
				},
				options
			);
	}

	destroy(): void {
		this.stop.abort();
	}

	private press(event: PointerEvent): void {
		if (event.button !== 0) return;
		const at = this.spotOf(event);
		this.pressed = { hit: this.target.hit(at), at, moved: false };
		if (this.pressed.hit) this.surface.setPointerCapture(event.pointerId);
	}

	private drag(event: PointerEvent): void {
		const at = this.spotOf(event);
		const { pressed } = this;
		if (!pressed) return this.target.hover(this.target.hit(at));
		if (Math.hypot(at.x - pressed.at.x, at.y - pressed.at.y) > TREMBLE) pressed.moved = true;
		if (pressed.moved && pressed.hit) this.carry(pressed.hit, at, false);
	}

	private release(event: PointerEvent): void {
		const { pressed } = this;
		this.pressed = undefined;
		if (!pressed) return;
		if (!pressed.moved) this.target.click(pressed.hit?.id, event.shiftKey, pressed.at);
		else if (pressed.hit) this.carry(pressed.hit, this.spotOf(event), true);
	}

	private carry({ id, onRim }: Hit, at: Spot, done: boolean): void {
		if (!onRim) return this.target.move(id, at, done);
		const over = this.target.hit(at)?.id;
		this.target.connect(id, at, over === id ? undefined : over, done);
	}

	private open(event: MouseEvent): void {
		const hit = this.target.hit(this.spotOf(event));
		if (!hit) return;
		event.stopPropagation();
		this.target.open(hit.id);
	}

	private spotOf(event: MouseEvent): Spot {
		const { left, top } = this.surface.getBoundingClientRect();
		return { x: event.clientX - left, y: event.clientY - top };
	}
}
