import { placeOf } from './cellText.ts';

/** A cell as it is written; `place` is its column where it names one. */
export interface PlainCell {
	readonly place: number | undefined;
	readonly style: number;
	readonly type: string;
	/** As written, entities resolved; undefined where there is none. */
	readonly value: string | undefined;
	readonly hasFormula: boolean;
}

const START = '<sheetData>';
const ROW = /[ \t\n]*<row((?: [A-Za-z][\w:]*="[^"<&\t\n]*")*)(\/?)>/y;
const CELL =
	/[ \t\n]*<c(?: r="([A-Z]{1,3}\d{1,7})")?(?: s="(\d{1,6})")?(?: t="([a-zA-Z]{1,9})")?(?:\/>|>(?:<f>([^<]*)<\/f>)?(?:<v>([^<]*)<\/v>|<is><t(?: xml:space="preserve")?>([^<]*)<\/t><\/is>)?<\/c>)/y;
const ROW_END = /[ \t\n]*<\/row>/y;
/** What XML forbids, or reads otherwise than it stands. */
// eslint-disable-next-line no-control-regex -- these are the ones that XML refuses or changes
const STRANGE = [/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/, /\p{Surrogate}/u, /\]\]>/];
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** Rows between two words on how far it is. */
const PAUSE = 1_000;

/**
 * Reads the rows of a sheet as almost every program writes them, several times faster than XML is read in
 * general, and hands each over whole. Stops at the first row with anything else in it. Answers what is left: the
 * sheet without these rows, line by line, sound where the sheet is, for `parseXml` to read and to judge.
 */
export function readPlainRows(
	text: string,
	take: (row: number | undefined, cells: readonly PlainCell[]) => void,
	progress?: (share: number) => void
): string {
	const start = text.indexOf(START);
	const head = text.slice(0, start + START.length);
	// Within a comment or the like it would be no element.
	if (start < 0 || head.includes('<!') || head.lastIndexOf('<?') > 0) return text;
	const end = Math.min(...STRANGE.map((pattern) => pattern.exec(text)?.index ?? text.length));
	let at = head.length;
	for (let count = 0; ; count++) {
		const row = readRow(text, at);
		if (!row || row.end > end) break;
		take(row.number, row.cells);
		at = row.end;
		if (count % PAUSE === 0) progress?.(at / text.length);
	}
	const lines = text.slice(head.length, at).split('\n').length - 1;
	return head + '\n'.repeat(lines) + text.slice(at);
}

function readRow(text: string, from: number) {
	const open = match(ROW, text, from);
	if (!open) return undefined;
	const [, written = '', isEmpty] = open;
	const attributes = [...written.matchAll(/ ([\w:]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]);
	const own = new Map(attributes as [string, string][]);
	const name = own.get('r');
	if (own.size < attributes.length || !/^[1-9]\d{0,8}$/.test(name ?? '1')) return undefined;
	const number = name === undefined ? undefined : Number(name);
	const cells: PlainCell[] = [];
	let at = ROW.lastIndex;
	if (isEmpty) return { number, cells, end: at };
	for (let cell; (cell = match(CELL, text, at)); at = CELL.lastIndex) {
		const [, reference, style = '0', type = 'n', formula, number, inline] = cell;
		const value = resolved(number ?? inline);
		if (value === null || resolved(formula) === null) return undefined;
		const place = reference === undefined ? undefined : placeOf(reference);
		cells.push({ place, style: Number(style), type, value, hasFormula: formula !== undefined });
	}
	return match(ROW_END, text, at) ? { number, cells, end: ROW_END.lastIndex } : undefined;
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
	pattern.lastIndex = at;
	return pattern.exec(text);
}

/** The text with its entities resolved; null where there is one that we do not know. */
function resolved(text: string | undefined): string | undefined | null {
	if (!text?.includes('&')) return text;
	let isKnown = true;
	const plain = text.replace(/&(\w*)(;?)/g, (_, name: string, end) => {
		const sign = Object.hasOwn(ENTITIES, name) && end ? ENTITIES[name] : undefined;
		isKnown &&= sign !== undefined;
		return sign ?? '';
	});
	return isKnown ? plain : null;
}
