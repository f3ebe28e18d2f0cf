import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { InputError } from '#lib/base/errors.ts';
import type { Place } from '#lib/base/issue.ts';

/** Elements within elements at most. */
const MAX_DEPTH = 64;
/** Characters handed over at once, so that work in between can be stopped. */
const PIECE = 1 << 18;
/** Attributes of one element at most. */
const MAX_ATTRIBUTES = 500;

/** An element as it opens: its name without prefix, and its attributes as written. */
export interface XmlTag {
	readonly name: string;
	attribute(name: string): string | undefined;
	readonly attributes: Readonly<Record<string, string>>;
}

export interface XmlHandlers {
	open(tag: XmlTag): void;
	/** `text` is what stood directly in the element, between its own children. */
	close(tag: XmlTag, text: string): void;
}

/** Where the reader stands, and how it refuses. */
export interface XmlReading {
	/** The line in the file; 1 where the file is one line of machine-made XML. */
	readonly line: number;
	fail(code: string, values?: Readonly<Record<string, string | number>>): never;
}

/**
 * Reads XML of strangers in one pass: prefixes are left off, namespaces not resolved, nothing is fetched.
 * A document type is refused (`xml.doctype`): it could define entities or name other files. Throws
 * `xml.unreadable` and `xml.tooDeep` with the line.
 */
export function parseXml(
	text: string,
	file: string,
	handlersOf: (reading: XmlReading) => XmlHandlers,
	progress?: (share: number) => void
): void {
	const parser = new SaxesParser({ xmlns: false, position: true });
	const reading: XmlReading = {
		get line() {
			return parser.line;
		},
		fail(code, values = {}) {
			const at: Place = { file, line: parser.line };
			throw new InputError(code, values, at);
		}
	};
	const handlers = handlersOf(reading);
	const open: { tag: XmlTag; text: string }[] = [];
	const takeText = (piece: string) => {
		const top = open.at(-1);
		if (top) top.text += piece;
	};
	parser.on('doctype', () => reading.fail('xml.doctype'));
	parser.on('error', () => reading.fail('xml.unreadable'));
	parser.on('text', takeText);
	parser.on('cdata', takeText);
	parser.on('opentag', (raw) => {
		if (open.length >= MAX_DEPTH) reading.fail('xml.tooDeep', { limit: MAX_DEPTH });
		const tag = tagOf(raw);
		if (Object.keys(tag.attributes).length > MAX_ATTRIBUTES)
			reading.fail('xml.tooManyAttributes', { limit: MAX_ATTRIBUTES });
		open.push({ tag, text: '' });
		handlers.open(tag);
	});
	parser.on('closetag', () => {
		const top = open.pop();
		if (top) handlers.close(top.tag, top.text);
	});
	for (let at = 0; at < text.length; at += PIECE) {
		parser.write(text.slice(at, at + PIECE));
		progress?.(at / text.length);
	}
	parser.close();
}

function tagOf({ name, attributes }: SaxesTagPlain): XmlTag {
	return {
		name: name.slice(name.indexOf(':') + 1),
		attributes,
		attribute: (wanted) => (Object.hasOwn(attributes, wanted) ? attributes[wanted] : undefined)
	};
}
