import type { StakeholderKind } from '#lib/model/words.ts';
import { groundMarks } from './marks/ground.ts';
import { legendMarks, SIGN } from './marks/legend.ts';
import { escapeXml, tidy, writeMarks, type Mark } from './marks/mark.ts';
import { symbolMarks } from './marks/symbols.ts';
import { textMark } from './marks/text.ts';
import { wordMarks } from './marks/words.ts';
import { kindColour, palettes, type Palette, type Theme } from './palette.ts';
import type { LegendEntry, Picture } from './picture.ts';
import { pathOfShape, shapeOf } from './shapes.ts';
import { measureText, wrapText } from './text.ts';

/** What stands around a picture that leaves the screen. All in the reader's language. */
export interface SheetWords {
	/** The question of the map. */
	readonly title: string;
	/** What this view shows. */
	readonly subtitle: string;
	/** Kinds in the picture with their names. */
	readonly kinds: readonly { readonly kind: StakeholderKind; readonly label: string }[];
	/** Date, what part is shown, source, method: each a sentence of its own. */
	readonly notes: readonly string[];
}

export interface SheetOptions {
	readonly theme?: Theme;
	/** A style sheet to embed, such as the letters themselves. Trusted: written by us. */
	readonly style?: string;
}

/** Letter paper, landscape, in inches. */
const PAPER = { width: 11, height: 8.5 } as const;
const MARGIN = 32;
const TITLE = 24;
const LINE = 20;
const GAP = 14;

/**
 * A picture on a sheet of its own: question, picture, legend, and below it date, part, source and method, for
 * print and for documents. SVG with text as text, letter size.
 */
export function writeSheet(picture: Picture, words: SheetWords, options: SheetOptions = {}): string {
	const palette = palettes[options.theme ?? 'light'];
	const width = picture.size.width + 2 * MARGIN;
	const wrap = (line: string) => wrapText(line, picture.size.width / palette.labelSize, 4);
	const said = (picture.words ?? []).flatMap(wrap);
	const head = MARGIN + TITLE + LINE;
	const top = head + said.length * LINE + GAP;
	const legend = legendRows(picture.legend, words.kinds, picture.size.width, palette);
	const notes = words.notes.flatMap(wrap);
	const below = top + picture.size.height + GAP;
	const notesTop = below + legend.height + GAP;
	const height = notesTop + notes.length * LINE + MARGIN;
	const marks: Mark[] = [
		textMark(words.title, { x: MARGIN, y: MARGIN + TITLE * 0.8 }, palette, {
			'font-size': TITLE,
			'font-weight': 600
		}),
		textMark(words.subtitle, { x: MARGIN, y: MARGIN + TITLE + LINE * 0.8 }, palette, { 'font-weight': 400 }),
		...said.map((line, i) =>
			textMark(line, { x: MARGIN, y: head + (i + 0.8) * LINE }, palette, { 'font-weight': 400 })
		),
		moved(MARGIN, top, [
			...groundMarks(picture, palette),
			...symbolMarks(picture, palette),
			...wordMarks(picture, picture.labels, palette)
		]),
		moved(MARGIN, below, legend.marks),
		...notes.map((note, i) =>
			textMark(note, { x: MARGIN, y: notesTop + (i + 0.8) * LINE }, palette, { 'font-weight': 400 })
		)
	];
	return (
		`<svg xmlns="http://www.w3.org/2000/svg" width="${PAPER.width}in" height="${PAPER.height}in" ` +
		`viewBox="0 0 ${tidy(width)} ${tidy(height)}" role="img" aria-label="${escapeXml(`${words.title} ${words.subtitle}`)}" ` +
		`font-family="'Inter Variable', Inter, system-ui, sans-serif">` +
		(options.style === undefined ? '' : `<style>${options.style}</style>`) +
		`<rect width="${tidy(width)}" height="${tidy(height)}" fill="${palette.surface}"/>` +
		`${writeMarks(marks)}</svg>`
	);
}

function moved(x: number, y: number, children: readonly Mark[]): Mark {
	return { tag: 'g', attributes: { transform: `translate(${tidy(x)} ${tidy(y)})` }, children };
}

/** Kinds and signs with their meaning, in as many rows as they need. */
function legendRows(
	entries: readonly LegendEntry[],
	kinds: SheetWords['kinds'],
	room: number,
	palette: Palette
): { readonly marks: Mark[]; readonly height: number } {
	const items = [
		...kinds.map(({ kind, label }) => ({
			text: label,
			wide: 18,
			sign: [
				{
					tag: 'path' as const,
					attributes: {
						d: pathOfShape(shapeOf[kind], 14),
						transform: `translate(8 ${SIGN.height / 2})`,
						fill: kindColour(palette, kind)
					}
				}
			]
		})),
		...entries.map(({ sign, text }) => ({ text, wide: SIGN.width + 4, sign: legendMarks(sign, palette) }))
	];
	let [x, row] = [0, 0];
	const marks = items.map(({ text, wide, sign }) => {
		const width = wide + measureText(text, palette.labelSize) + 22;
		if (x > 0 && x + width > room) [x, row] = [0, row + 1];
		const mark = moved(x, row * LINE, [
			...sign,
			textMark(text, { x: wide + 2, y: SIGN.height / 2 + palette.labelSize * 0.36 }, palette, {
				'font-weight': 400
			})
		]);
		x += width;
		return mark;
	});
	return { marks, height: items.length === 0 ? 0 : (row + 1) * LINE };
}
