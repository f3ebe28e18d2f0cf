import type { Id } from '#lib/base/ids.ts';
import { message } from '#lib/base/message.ts';
import { finishPicture } from './finish.ts';
import { drawLinks, drawNodes, shortNameOf } from './nodes.ts';
import { placeInRing } from './onion/placeInRing.ts';
import { projectsAsked, ringsOf, sectorOf, type Ring } from './onion/rings.ts';
import type { Area, Caption, Point, Tone } from './picture.ts';
import { palettes } from './palette.ts';
import { measureText, wrapText } from './text.ts';
import { defineView, type ViewInput } from './view.ts';

const RIM = 14;
/** The issue itself, as a share of the whole way out: at least, and at most where its words need more. */
const CORE = 0.23;
const MOST_CORE = 0.36;
/** Each ring has at least this share of the ground, so that its name has room. */
const LEAST = 0.22;
const MOST_SYMBOL = 26;
const tones: readonly Tone[] = ['wash', 'surface', 'ground', 'surface'];

/** How close everyone is to the issue: decides, works on it, is affected, or has no part on record. */
export const onion = defineView({
	id: 'onion',
	rows(input) {
		const { t } = input.translator;
		const parts = new Map<Id, number>();
		const asked = new Set(projectsAsked(input));
		for (const { project, stakeholder } of input.map.participations.values())
			if (asked.has(project)) parts.set(stakeholder, (parts.get(stakeholder) ?? 0) + 1);
		return {
			caption: message('view.onion.question'),
			columns: [
				{ id: 'name', label: message('view.column.stakeholder'), align: 'start' },
				{ id: 'kind', label: message('view.column.kind'), align: 'start' },
				{ id: 'ring', label: message('view.onion.ring'), align: 'start' },
				{ id: 'parts', label: message('view.onion.parts'), align: 'end' }
			],
			rows: ringsOf(input).flatMap(({ id: ring, stakeholders }) =>
				stakeholders.map((one) => ({
					id: one.id,
					cells: [
						shortNameOf(one, input),
						input.translator.say(message(`kind.${one.kind}`)),
						t(`view.onion.rings.${ring}`),
						parts.get(one.id) ?? 0
					]
				}))
			)
		};
	},
	draw(input) {
		const rings = ringsOf(input);
		const { width, height } = input.size;
		const middle = { x: width / 2, y: height / 2 };
		const full = { x: Math.max(80, width / 2 - RIM), y: Math.max(80, height / 2 - RIM) };
		const { core, words } = coreOf(input, full);
		const reach = reachOf(rings, core, (palettes[input.theme ?? 'light'].labelLine + 2) / full.y);
		const places = new Map<Id, Point>();
		const sectors = sectorsOf(rings);
		rings.forEach(({ stakeholders }, ring) => {
			const from = ring === 0 ? core : (reach[ring - 1] as number);
			placeInRing(stakeholders, sectors, { from, to: reach[ring] as number, full, middle }, places);
		});
		const placeOf = (id: Id) => places.get(id);
		const asked = input.focus !== undefined || input.evidence.size > 0;
		return finishPicture(input, {
			size: input.size,
			nodes: drawNodes(input, placeOf, MOST_SYMBOL),
			// Closeness to the issue is told by place; ties are shown when somebody is asked about.
			links: asked ? drawLinks(input, placeOf).filter(({ emphasis }) => emphasis === 'strong') : [],
			areas: [
				...rings
					.map((_, ring): Area => ({
						id: `ring:${rings[ring]?.id}`,
						shape: ellipse(middle, full, reach[ring] as number),
						fill: tones[ring] as Tone,
						stroke: 'lineStrong'
					}))
					.reverse(),
				{ id: 'core', shape: ellipse(middle, full, core), fill: 'surface', stroke: 'ink', width: 2 }
			],
			captions: [
				{ id: 'core', ...middle, text: words, anchor: 'middle', strong: true },
				...rings.map(({ id, stakeholders }, ring): Caption => ({
					id: `ring:${id}`,
					x: middle.x,
					y: middle.y - full.y * (reach[ring] as number) + 15,
					text: input.translator.t('view.onion.named', {
						ring: input.translator.t(`view.onion.rings.${id}`),
						count: stakeholders.length
					}),
					anchor: 'middle',
					strong: true
				}))
			]
		});
	}
});

function ellipse({ x, y }: Point, full: Point, share: number) {
	return { is: 'ellipse', x, y, across: 2 * full.x * share, down: 2 * full.y * share } as const;
}

/**
 * How far out each ring ends: its ground grows with its number, and none is too narrow for its name, `least` wide, where
 * the picture has room for all.
 */
function reachOf(rings: readonly Ring[], core: number, least: number): number[] {
	const narrowest = Math.min(least, (1 - core) / rings.length);
	const all = rings.reduce((sum, { stakeholders }) => sum + stakeholders.length, 0);
	const share = rings.map(({ stakeholders }) => Math.max(LEAST, stakeholders.length / Math.max(1, all)));
	const whole = share.reduce((a, b) => a + b, 0);
	let ground = core ** 2;
	const reach = share.map((part) => Math.sqrt((ground += (part / whole) * (1 - core ** 2))));
	// From the rim inwards: the outer ones are the narrowest.
	for (let ring = reach.length - 2; ring >= 0; ring--)
		reach[ring] = Math.min(reach[ring] as number, (reach[ring + 1] as number) - narrowest);
	return reach;
}

/** Where each kind begins and ends around the rings, from 0 to 1, as wide as its fullest ring needs. */
function sectorsOf(rings: readonly Ring[]): ReadonlyMap<number, readonly [number, number]> {
	const need = new Map<number, number>();
	for (const { stakeholders } of rings) {
		const counts = new Map<number, number>();
		for (const one of stakeholders) counts.set(sectorOf(one), (counts.get(sectorOf(one)) ?? 0) + 1);
		for (const [sector, count] of counts)
			need.set(sector, Math.max(need.get(sector) ?? 0, count / stakeholders.length));
	}
	const whole = [...need.values()].reduce((a, b) => a + b, 0);
	let at = 0;
	return new Map(
		[...need]
			.sort(([a], [b]) => a - b)
			.map(([sector, share]) => [sector, [at, (at += share / whole)] as const])
	);
}

/** The issue in the middle, broken as takes the least of the picture: its words, and how far out it reaches. */
function coreOf(input: ViewInput, full: Point): { core: number; words: readonly string[] } {
	const { labelLine, labelSize } = palettes[input.theme ?? 'light'];
	const text = coreText(input);
	const broken = CORE_EMS.map((ems) => {
		const words = wrapText(text, ems, CORE_LINES);
		const half = Math.max(...words.map((line) => measureText(line, labelSize, true))) / 2 + CORE_AIR;
		const core = Math.hypot(half / full.x, (words.length * labelLine) / 2 / full.y);
		return { core, words };
	});
	const whole = broken.filter(({ words }) => !words.at(-1)?.endsWith('…'));
	const [best] = (whole.length > 0 ? whole : broken).sort((a, b) => a.core - b.core);
	return { core: Math.min(MOST_CORE, Math.max(CORE, best?.core ?? 0)), words: best?.words ?? [] };
}

const CORE_EMS = [7, 8, 9, 10, 11, 12, 13];
const CORE_LINES = 6;
const CORE_AIR = 4;

/** The outlined project, or the question of the map. */
function coreText({ map: { header, projects }, outlines, translator }: ViewInput): string {
	const french = translator.language === 'fr';
	const named = outlines.flatMap((id) => projects.get(id) ?? []);
	const [first] = named;
	if (named.length === 1 && first) return french ? (first.nameFr ?? first.name) : first.name;
	return french ? (header.titleFr ?? header.title) : header.title;
}
