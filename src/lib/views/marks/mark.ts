/** The elements that pictures are made of. */
export const MARK_TAGS = ['g', 'path', 'circle', 'rect', 'line', 'text', 'tspan'] as const;

/** One element of SVG as data: the overlay makes it live, the writer makes it text. */
export interface Mark {
	readonly tag: (typeof MARK_TAGS)[number];
	readonly attributes: Readonly<Record<string, string | number>>;
	readonly children?: readonly Mark[];
	readonly text?: string;
}

const escapes: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;'
};

/** Text made safe for XML; characters that XML forbids are left out. */
export function escapeXml(text: string): string {
	return (
		text
			// eslint-disable-next-line no-control-regex
			.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
			.replace(/[&<>"']/g, (sign) => escapes[sign] as string)
	);
}

/** Marks as SVG text. */
export function writeMarks(marks: readonly Mark[]): string {
	return marks
		.map(({ tag, attributes, children = [], text = '' }) => {
			const written = Object.entries(attributes)
				.map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
				.join('');
			return `<${tag}${written}>${escapeXml(text)}${writeMarks(children)}</${tag}>`;
		})
		.join('');
}

/** Two digits after the point are finer than any screen. */
export function tidy(value: number): number {
	return Math.round(value * 100) / 100;
}
