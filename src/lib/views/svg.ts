import { groundMarks } from './marks/ground.ts';
import { escapeXml, writeMarks } from './marks/mark.ts';
import { symbolMarks } from './marks/symbols.ts';
import { wordMarks } from './marks/words.ts';
import { palettes, type Theme } from './palette.ts';
import type { Picture } from './picture.ts';

export interface SvgOptions {
	readonly theme?: Theme;
	/** What the picture shows, for those who do not see it. */
	readonly title?: string;
	/** With the colour of the surface behind; without it the page shows through. */
	readonly opaque?: boolean;
}

/** A picture as an SVG document: for the first paint, the home page, print and export. Text stays text. */
export function writeSvg(picture: Picture, options: SvgOptions = {}): string {
	const palette = palettes[options.theme ?? 'light'];
	const { width, height } = picture.size;
	const name = options.title ? ` role="img" aria-label="${escapeXml(options.title)}"` : ' aria-hidden="true"';
	const ground = options.opaque
		? `<rect width="${width}" height="${height}" fill="${palette.surface}"/>`
		: '';
	return (
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"${name} ` +
		`font-family="'Inter Variable', Inter, system-ui, sans-serif">${ground}` +
		writeMarks(groundMarks(picture, palette)) +
		writeMarks(symbolMarks(picture, palette)) +
		writeMarks(wordMarks(picture, picture.labels, palette)) +
		'</svg>'
	);
}
