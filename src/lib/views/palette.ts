import type { StakeholderKind } from '#lib/model/words.ts';
import type { Fill, Tone } from './picture.ts';

export const themes = ['light', 'dark', 'room'] as const;
export type Theme = (typeof themes)[number];

type Family =
	'region' | 'municipality' | 'agency' | 'indigenous' | 'vendor' | 'community' | 'residents' | 'state';

/** Everything that differs between light, dark and a projected picture; lengths in picture units. */
export interface Palette {
	readonly surface: string;
	readonly ground: string;
	readonly ink: string;
	readonly muted: string;
	readonly tie: string;
	readonly accent: string;
	readonly line: string;
	readonly lineStrong: string;
	/** Behind what was asked about. */
	readonly wash: string;
	readonly bar: string;
	readonly barPale: string;
	readonly gained: string;
	readonly lost: string;
	/** From -3 (against) over 0 to 3 (for). */
	readonly diverging: readonly [string, string, string, string, string, string, string];
	readonly focus: string;
	/** On the accent and on ink. */
	readonly onInk: string;
	readonly kinds: Readonly<Record<Family, string>>;
	readonly jurisdictions: readonly string[];
	readonly steps: readonly [string, string, string, string, string];
	readonly coalitionFill: string;
	readonly tieWidth: number;
	readonly evidenceWidth: number;
	readonly outlineWidth: number;
	readonly ghostWidth: number;
	readonly halo: number;
	readonly labelSize: number;
	readonly labelLine: number;
}

const light: Palette = {
	surface: '#FFFFFF',
	ground: '#F7F9FB',
	ink: '#1A1F24',
	muted: '#48525C',
	tie: '#76818C',
	accent: '#0B57A4',
	line: '#DDE3E8',
	lineStrong: '#B9C2CA',
	wash: '#E9F1FA',
	bar: '#7E8A95',
	barPale: '#DDE3E8',
	gained: '#0B57A4',
	lost: '#A34700',
	diverging: ['#7A3200', '#C96A12', '#F4C08A', '#E6E8EB', '#9CC8EC', '#2E7FC1', '#0B3D73'],
	focus: '#FFBF00',
	onInk: '#FFFFFF',
	kinds: {
		region: '#2A69EB',
		municipality: '#1F99A4',
		agency: '#5D0E86',
		indigenous: '#771308',
		vendor: '#8A7D00',
		community: '#326E52',
		residents: '#EC3182',
		state: '#3A3A43'
	},
	jurisdictions: ['#07409E', '#7F4900', '#388B77', '#C96CCE', '#8C8B00', '#3F383A'],
	steps: ['#D6E6F5', '#9CC3E6', '#5A97CF', '#2263A8', '#0B2F5E'],
	coalitionFill: 'rgb(26 31 36 / 0.06)',
	tieWidth: 1,
	evidenceWidth: 1.75,
	outlineWidth: 1.75,
	ghostWidth: 2.25,
	halo: 4,
	labelSize: 14,
	labelLine: 17
};

const dark: Palette = {
	...light,
	surface: '#14181D',
	ground: '#1D232A',
	ink: '#F2F4F6',
	muted: '#B4BDC6',
	tie: '#7F8B97',
	accent: '#7DBBFF',
	line: '#333C46',
	lineStrong: '#55606B',
	wash: '#1D2F44',
	bar: '#7F8B97',
	barPale: '#333C46',
	gained: '#6CB6FF',
	lost: '#FF9F4A',
	diverging: ['#FFB066', '#D27A2A', '#8A5526', '#4A515A', '#3B6E99', '#4E9FE0', '#A5D3FF'],
	onInk: '#14181D',
	kinds: {
		region: '#8DBEFD',
		municipality: '#259EA7',
		agency: '#8576FF',
		indigenous: '#D0845F',
		vendor: '#EBCD32',
		community: '#10FFB4',
		residents: '#F73393',
		state: '#D1D3DA'
	},
	jurisdictions: ['#677FE7', '#C9792C', '#A6EECB', '#FFC2FF', '#E6E849', '#8C8587'],
	steps: ['#2A3E57', '#2F6196', '#4A8FD0', '#86BDF0', '#D3E9FF'],
	coalitionFill: 'rgb(242 244 246 / 0.06)'
};

/** For a projector: black on white, strokes half as wide again, larger words. */
const room: Palette = {
	...light,
	ink: '#000000',
	muted: '#2B3138',
	tie: '#59636D',
	line: '#8A949D',
	lineStrong: '#59636D',
	coalitionFill: 'rgb(0 0 0 / 0.06)',
	tieWidth: 1.5,
	evidenceWidth: 3,
	outlineWidth: 2.6,
	ghostWidth: 3.4,
	halo: 6,
	labelSize: 18,
	labelLine: 22
};

export const palettes: Readonly<Record<Theme, Palette>> = { light, dark, room };

const families: Readonly<Record<StakeholderKind, Family>> = {
	region: 'region',
	municipality: 'municipality',
	agency: 'agency',
	utility: 'agency',
	province: 'state',
	federal: 'state',
	international: 'agency',
	indigenousGovernment: 'indigenous',
	indigenousOrganization: 'indigenous',
	vendor: 'vendor',
	communityGroup: 'community',
	academic: 'community',
	network: 'community',
	residents: 'residents',
	other: 'state'
};

export function kindColour(palette: Palette, kind: StakeholderKind): string {
	return palette.kinds[families[kind]];
}

/** The colour of a symbol's inside; muted where there is none of its own (past the sixth, unknown). */
export function fillColour(palette: Palette, fill: Fill): string {
	switch (fill.by) {
		case 'kind':
			return kindColour(palette, fill.kind);
		case 'measure':
			return palette.steps[fill.step];
		case 'jurisdiction':
			return (fill.hue === undefined ? undefined : palette.jurisdictions[fill.hue]) ?? palette.tie;
		case 'unknown':
			return palette.surface;
	}
}

/** The colour of a tone. */
export function toneColour(palette: Palette, tone: Tone): string {
	if (typeof tone === 'string') return palette[tone];
	if ('step' in tone) return palette.steps[tone.step];
	return palette.diverging[tone.diverging + 3] as string;
}

/** What words on a tone are painted with: ink or the surface, whichever is read better. */
export function inkToneOn(palette: Palette, tone: Tone): 'ink' | 'surface' {
	const ground = luminanceOf(toneColour(palette, tone));
	const contrast = (colour: string) => {
		const [low = 0, high = 0] = [luminanceOf(colour), ground].sort((a, b) => a - b);
		return (high + 0.05) / (low + 0.05);
	};
	return contrast(palette.ink) >= contrast(palette.surface) ? 'ink' : 'surface';
}

/** Relative luminance as WCAG 2.2 defines it, of `#RRGGBB`. */
export function luminanceOf(colour: string): number {
	const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
		const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
