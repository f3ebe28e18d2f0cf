import type { Field } from './descend.ts';

/**
 * Turns a part so that its longer axis lies level, and stretches it towards a shape `aspect` times as wide
 * as high. Changes the field. O(n).
 */
export function widen(part: readonly number[], { xs, ys }: Field, aspect: number): void {
	const [mx, my] = [meanOf(part, xs), meanOf(part, ys)];
	let [xx, xy, yy] = [0, 0, 0];
	for (const node of part) {
		const [dx, dy] = [(xs[node] as number) - mx, (ys[node] as number) - my];
		xx += dx * dx;
		xy += dx * dy;
		yy += dy * dy;
	}
	const angle = Math.atan2(2 * xy, xx - yy) / 2;
	const [cos, sin, stretch] = [Math.cos(angle), Math.sin(angle), Math.sqrt(aspect)];
	for (const node of part) {
		const [dx, dy] = [(xs[node] as number) - mx, (ys[node] as number) - my];
		xs[node] = (dx * cos + dy * sin) * stretch;
		ys[node] = (dy * cos - dx * sin) / stretch;
	}
}

export function meanOf(nodes: readonly number[], values: Float64Array): number {
	return nodes.reduce((sum, node) => sum + (values[node] as number), 0) / nodes.length;
}

/** How far places go from where stress put them towards even spacing. */
const EVENNESS = 0.5;

/** Evens out crowded middles and empty margins: each axis is moved towards equal steps. O(n log n). */
export function evenOut(part: readonly number[], { xs, ys }: Field): void {
	for (const along of [xs, ys]) {
		const order = [...part].sort((a, b) => (along[a] as number) - (along[b] as number) || a - b);
		const least = along[order[0] as number] as number;
		const reach = (along[order.at(-1) as number] as number) - least;
		order.forEach((node, i) => {
			const even = least + (reach * i) / Math.max(1, order.length - 1);
			along[node] = (along[node] as number) * (1 - EVENNESS) + even * EVENNESS;
		});
	}
}
