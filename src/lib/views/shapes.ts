import type { StakeholderKind } from '#lib/model/words.ts';

export type ShapeId =
	| 'hexagon'
	| 'square'
	| 'diamond'
	| 'fourLobe'
	| 'doubleRing'
	| 'pentagon'
	| 'circle'
	| 'dome'
	| 'triangle'
	| 'plus'
	| 'star'
	| 'hollowCircle';

type Pair = readonly [number, number];

/** What a shape is joined from, within a circle of radius 1 around 0 0, y downwards. */
export type Part =
	| { readonly is: 'polygon'; readonly points: readonly Pair[] }
	| { readonly is: 'disc'; readonly at: Pair; readonly radius: number }
	| { readonly is: 'ring'; readonly outer: number; readonly inner: number };

const TURN = 2 * Math.PI;

/** Corners of a regular polygon, the first one up. */
function regular(corners: number, radius: number, tilt = 0): Pair[] {
	return Array.from({ length: corners }, (_, i) => {
		const angle = (i / corners) * TURN + tilt;
		return [radius * Math.sin(angle), -radius * Math.cos(angle)];
	});
}

const polygon = (points: readonly Pair[]): Part => ({ is: 'polygon', points });
const lobe = (x: number, y: number): Part => ({ is: 'disc', at: [x, y], radius: 0.48 });

function star(): Pair[] {
	const inner = regular(5, 0.46, TURN / 10);
	return regular(5, 1.08).flatMap((tip, i) => [tip, inner[i] as Pair]);
}

function dome(): Pair[] {
	const arc = Array.from({ length: 25 }, (_, i): Pair => {
		const angle = Math.PI * (1 - i / 24);
		return [0.92 * Math.cos(angle), 0.12 - 0.92 * Math.sin(angle)];
	});
	return [[-0.92, 0.72], ...arc, [0.92, 0.72]];
}

const arm = 0.36;
const plus: readonly Pair[] = [
	[-arm, -0.98],
	[arm, -0.98],
	[arm, -arm],
	[0.98, -arm],
	[0.98, arm],
	[arm, arm],
	[arm, 0.98],
	[-arm, 0.98],
	[-arm, arm],
	[-0.98, arm],
	[-0.98, -arm],
	[-arm, -arm]
];

/** The twelve shapes, told apart from twelve pixels up and of like weight to the eye. */
export const shapes: Readonly<Record<ShapeId, readonly Part[]>> = {
	hexagon: [polygon(regular(6, 1, TURN / 12))],
	square: [polygon(regular(4, 1.2, TURN / 8))],
	diamond: [polygon(regular(4, 1.12))],
	fourLobe: [lobe(0, -0.5), lobe(0.5, 0), lobe(0, 0.5), lobe(-0.5, 0), polygon(regular(4, 0.62, TURN / 8))],
	doubleRing: [
		{ is: 'ring', outer: 1, inner: 0.8 },
		{ is: 'ring', outer: 0.52, inner: 0.26 }
	],
	pentagon: [polygon(regular(5, 1.04))],
	circle: [{ is: 'disc', at: [0, 0], radius: 0.92 }],
	dome: [polygon(dome())],
	triangle: [polygon(regular(3, 1.1).map(([x, y]): Pair => [x, y + 0.14]))],
	plus: [polygon(plus)],
	star: [polygon(star())],
	hollowCircle: [{ is: 'ring', outer: 0.94, inner: 0.68 }]
};

export const shapeIds = Object.keys(shapes) as ShapeId[];

/** Every kind by its shape; kinds that share a shape differ in colour. */
export const shapeOf: Readonly<Record<StakeholderKind, ShapeId>> = {
	region: 'hexagon',
	municipality: 'square',
	agency: 'diamond',
	utility: 'fourLobe',
	province: 'plus',
	federal: 'star',
	international: 'star',
	indigenousGovernment: 'doubleRing',
	indigenousOrganization: 'circle',
	vendor: 'pentagon',
	communityGroup: 'circle',
	academic: 'dome',
	network: 'hollowCircle',
	residents: 'triangle',
	other: 'hollowCircle'
};

/** SVG path data of a shape so many units across, filled by the non-zero rule. */
export function pathOfShape(shape: ShapeId, across: number): string {
	const r = across / 2;
	return shapes[shape].map((part) => partPath(part, r)).join('');
}

function partPath(part: Part, r: number): string {
	switch (part.is) {
		case 'polygon':
			return `M${part.points.map(([x, y]) => `${round(x * r)} ${round(y * r)}`).join('L')}Z`;
		case 'disc':
			return circlePath(part.at[0] * r, part.at[1] * r, part.radius * r, 1);
		case 'ring':
			return circlePath(0, 0, part.outer * r, 1) + circlePath(0, 0, part.inner * r, 0);
	}
}

/** A circle from two arcs; `sweep` 0 runs the other way around and so cuts a hole. */
function circlePath(x: number, y: number, radius: number, sweep: 0 | 1): string {
	const [left, right, top, size] = [x - radius, x + radius, y, radius].map(round);
	return `M${left} ${top}A${size} ${size} 0 1 ${sweep} ${right} ${top}A${size} ${size} 0 1 ${sweep} ${left} ${top}Z`;
}

/** Signed distance from a point to the edge of a shape of radius 1; negative inside. */
export function distanceToShape(shape: ShapeId, x: number, y: number): number {
	let nearest = Infinity;
	for (const part of shapes[shape]) nearest = Math.min(nearest, distanceToPart(part, x, y));
	return nearest;
}

function distanceToPart(part: Part, x: number, y: number): number {
	switch (part.is) {
		case 'polygon':
			return distanceToPolygon(part.points, x, y);
		case 'disc':
			return Math.hypot(x - part.at[0], y - part.at[1]) - part.radius;
		case 'ring': {
			const from = Math.hypot(x, y);
			return Math.max(from - part.outer, part.inner - from);
		}
	}
}

/** In squares to the end, and with nothing made on the way: the atlas of shapes asks this some 300,000 times. */
function distanceToPolygon(points: readonly Pair[], x: number, y: number): number {
	let nearest = Infinity;
	let inside = false;
	let before = points[points.length - 1] as Pair;
	for (const point of points) {
		const ax = point[0];
		const ay = point[1];
		const ex = before[0] - ax;
		const ey = before[1] - ay;
		const dx = x - ax;
		const dy = y - ay;
		const along = Math.max(0, Math.min(1, (dx * ex + dy * ey) / (ex * ex + ey * ey)));
		const offX = dx - ex * along;
		const offY = dy - ey * along;
		nearest = Math.min(nearest, offX * offX + offY * offY);
		if (ay > y !== before[1] > y && dx < (dy / ey) * ex) inside = !inside;
		before = point;
	}
	return inside ? -Math.sqrt(nearest) : Math.sqrt(nearest);
}

function round(value: number): number {
	return Math.round(value * 100) / 100;
}
