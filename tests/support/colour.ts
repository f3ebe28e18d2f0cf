/** Colours as people see them: CIEDE2000 differences and simulated colour-vision deficiencies. */

type Triple = readonly [number, number, number];
export type Vision = 'normal' | 'protan' | 'deutan' | 'tritan';

/** Machado, Oliveira and Fernandes 2009, severity 1.0, for linear sRGB; rows of three. */
const simulations: Readonly<Record<Exclude<Vision, 'normal'>, readonly number[]>> = {
	protan: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
	deutan: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
	tritan: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039]
};

function linearOf(colour: string): Triple {
	return [1, 3, 5].map((at) => {
		const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	}) as unknown as Triple;
}

function apply(matrix: readonly number[], [x, y, z]: Triple): Triple {
	const row = (i: number) => (matrix[i] ?? 0) * x + (matrix[i + 1] ?? 0) * y + (matrix[i + 2] ?? 0) * z;
	return [row(0), row(3), row(6)];
}

const toXyz = [
	0.4124564, 0.3575761, 0.1804375, 0.2126729, 0.7151522, 0.072175, 0.0193339, 0.119192, 0.9503041
];
const white: Triple = [0.95047, 1, 1.08883];

function labOf(colour: string, vision: Vision): Triple {
	const seen = vision === 'normal' ? linearOf(colour) : apply(simulations[vision], linearOf(colour));
	const clipped = seen.map((value) => Math.min(1, Math.max(0, value))) as unknown as Triple;
	const [x, y, z] = apply(toXyz, clipped).map((value, i) => {
		const share = value / (white[i] ?? 1);
		return share > 216 / 24389 ? Math.cbrt(share) : (24389 / 27) * (share / 116) + 16 / 116;
	}) as unknown as Triple;
	return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const rad = (degrees: number) => (degrees * Math.PI) / 180;

/** CIEDE2000 (Sharma, Wu and Dalal 2005) of two colours `#RRGGBB` as somebody with this vision sees them. */
export function difference(one: string, other: string, vision: Vision = 'normal'): number {
	return ciede2000(labOf(one, vision), labOf(other, vision));
}

export function ciede2000([l1, a1, b1]: Triple, [l2, a2, b2]: Triple): number {
	const mean = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
	const g = 0.5 * (1 - Math.sqrt(mean ** 7 / (mean ** 7 + 25 ** 7)));
	const [p1, p2] = [a1 * (1 + g), a2 * (1 + g)];
	const [c1, c2] = [Math.hypot(p1, b1), Math.hypot(p2, b2)];
	const hue = (b: number, a: number) =>
		a === 0 && b === 0 ? 0 : ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360;
	const [h1, h2] = [hue(b1, p1), hue(b2, p2)];
	const grey = c1 * c2 === 0;
	const turn = grey ? 0 : ((h2 - h1 + 540) % 360) - 180;
	const dH = 2 * Math.sqrt(c1 * c2) * Math.sin(rad(turn / 2));
	const [l, c] = [(l1 + l2) / 2, (c1 + c2) / 2];
	const far = Math.abs(h1 - h2) > 180;
	const h = grey ? h1 + h2 : far ? (h1 + h2 + (h1 + h2 < 360 ? 360 : -360)) / 2 : (h1 + h2) / 2;
	const t =
		1 -
		0.17 * Math.cos(rad(h - 30)) +
		0.24 * Math.cos(rad(2 * h)) +
		0.32 * Math.cos(rad(3 * h + 6)) -
		0.2 * Math.cos(rad(4 * h - 63));
	const sl = 1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2);
	const sc = 1 + 0.045 * c;
	const sh = 1 + 0.015 * c * t;
	const spin =
		-2 * Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7)) * Math.sin(rad(60 * Math.exp(-(((h - 275) / 25) ** 2))));
	const [dl, dc, dh] = [(l2 - l1) / sl, (c2 - c1) / sc, dH / sh];
	return Math.sqrt(dl ** 2 + dc ** 2 + dh ** 2 + spin * dc * dh);
}
