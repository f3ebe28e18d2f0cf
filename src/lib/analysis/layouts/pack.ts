import type { Field } from './descend.ts';
import { CELL } from './spread.ts';

/**
 * Puts the parts of a network side by side without overlap: the largest on top, the others in rows below
 * it, the whole around 0 0. Changes the field. O(n).
 */
export function pack(parts: readonly (readonly number[])[], field: Field, aspect: number): void {
	const boxes = parts.map((part) => boxOf(part, field));
	const area = boxes.reduce((sum, box) => sum + box.width * box.height, 0);
	const rowWidth = Math.max(boxes[0]?.width ?? 0, Math.sqrt(area * aspect));
	let [x, y, rowHeight] = [0, 0, 0];
	boxes.forEach((box, p) => {
		if (x > 0 && x + box.width > rowWidth) {
			y += rowHeight;
			x = 0;
			rowHeight = 0;
		}
		move(parts[p] ?? [], field, x - box.left, y - box.top);
		x += box.width;
		rowHeight = Math.max(rowHeight, box.height);
	});
	const all = parts.flat();
	const whole = boxOf(all, field);
	move(all, field, -whole.left - whole.width / 2, -whole.top - whole.height / 2);
}

function boxOf(part: readonly number[], { xs, ys }: Field) {
	let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
	for (const node of part) {
		left = Math.min(left, xs[node] as number);
		right = Math.max(right, xs[node] as number);
		top = Math.min(top, ys[node] as number);
		bottom = Math.max(bottom, ys[node] as number);
	}
	return {
		left: left - CELL.width / 2,
		top: top - CELL.height / 2,
		width: right - left + CELL.width,
		height: bottom - top + CELL.height
	};
}

function move(part: readonly number[], { xs, ys }: Field, dx: number, dy: number): void {
	for (const node of part) {
		xs[node] = (xs[node] as number) + dx;
		ys[node] = (ys[node] as number) + dy;
	}
}
