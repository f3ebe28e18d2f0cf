import fc from 'fast-check';
import { recordKindList, recordKinds, referencesOf } from '#lib/model/records.ts';
import { headerSchema, recordSchemas } from '#lib/model/schema/index.ts';
import { recordsOf, type StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { anyMap } from '../../arbitraries.ts';

/** Where a text may stand when a page forgets that it is one, and how it would get out of there. */
const WAYS_OUT = ['', '">', "'>", '` ', '-->', ']]>', '</title>', '</textarea>', '</style>', '</script>'];

/** What would run then. */
const DEEDS = [
	'<script>hit()</script>',
	'<img src=x onerror=hit()>',
	'<svg onload=hit()>',
	'<svg><animate onbegin=hit() attributeName=x dur=1s>',
	'<svg><script href="data:text/javascript,hit()"/>',
	'<iframe srcdoc="<script>parent.hit()</script>"></iframe>',
	'<iframe src="javascript:parent.hit()"></iframe>',
	'<details open ontoggle=hit()>',
	'<input autofocus onfocus=hit()>',
	'<video><source onerror=hit()></video>',
	'<a href="javascript:hit()" id=x>x</a>',
	'<form action="javascript:hit()"><button>x</button></form>',
	'<object data="data:text/html,<script>parent.hit()</script>">',
	'<embed src="javascript:parent.hit()">',
	'<math><mtext><table><mglyph><style><img src=x onerror=hit()>',
	'<meta http-equiv=refresh content="0;url=javascript:hit()">',
	'<style onload=hit()></style>',
	'<x onmouseover=hit() style=position:fixed;inset:0>x</x>'
];

/** What needs no way out, or another one: attributes, addresses, scripts, styles, templates, and what is undone once too often. */
const OTHERS = [
	'javascript:hit()//',
	'JaVaScRiPt:hit()',
	'java\tscript:hit()',
	'data:text/html,<script>hit()</script>',
	'" onmouseover="hit()" autofocus onfocus="hit()',
	"' onmouseover='hit()' autofocus onfocus='hit()",
	'";hit();//',
	"';hit();//",
	'\\";hit();//',
	'"}]};hit();//',
	'\u2028hit()\u2029//',
	'${hit()}',
	'`-hit()-`',
	'{{constructor.constructor("hit()")()}}',
	'{@html "<img src=x onerror=hit()>"}',
	'<!--<img src="--><img src=x onerror=hit()//">',
	'&lt;img src=x onerror=hit()&gt;',
	'%3Cscript%3Ehit()%3C/script%3E',
	'\\u003cscript\\u003ehit()\\u003c/script\\u003e',
	'url("javascript:hit()");background:url(x)'
];

/** What a text would do if a page, a picture or a title ever took it for anything but text. */
export const PAYLOADS: readonly string[] = [
	...WAYS_OUT.flatMap((out) => DEEDS.map((deed) => `${out}${deed}`)),
	...OTHERS
];

/** Between two texts that follow one another: another way out and another deed each time, and all in the end. */
const STRIDE = 37;

/** A map of every kind of record with a payload in each of its texts, another one with each turn; as a document. */
export function documentOfPayloads(turn: number): object {
	let next = turn;
	const payload = () => PAYLOADS[(next++ * STRIDE) % PAYLOADS.length] as string;
	const put = (value: unknown): unknown => {
		if (Array.isArray(value)) return value.map(put);
		if (typeof value === 'object' && value !== null)
			return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, put(part)]));
		return typeof value === 'string' ? payload() : value;
	};
	const fill = (record: object, takes: (record: object) => boolean, kept: ReadonlySet<string>): object => {
		let filled: object = record;
		for (const [field, value] of Object.entries(record)) {
			const changed = { ...filled, [field]: put(value) };
			// Only a text takes any words: an enumeration and a date refuse them.
			if (!kept.has(field) && takes(changed)) filled = changed;
		}
		// Nothing of it is kept from whoever looks at the pages.
		const open = { ...filled, sensitivity: 'public' };
		return takes(open) ? open : filled;
	};
	// The richest of some maps made by chance.
	const [map] = fc.sample(anyMap, { seed: turn, numRuns: 60 }).sort((a, b) => sizeOf(b) - sizeOf(a));
	if (!map) throw new Error('no map was made');
	const collections = recordKindList.map((kind) => {
		const kept = new Set(['id', ...referencesOf(kind).map(({ field }) => field)]);
		const takes = (record: object) => recordSchemas[kind].safeParse(record).success;
		const records = [...recordsOf(map, kind).values()].map((record) => fill(record, takes, kept));
		return [recordKinds[kind].collection, records] as const;
	});
	const takes = (record: object) => headerSchema.safeParse(record).success;
	const header = { ...fill(map.header, takes, new Set(['id'])), id: `payloads-${turn}` };
	return { header, ...Object.fromEntries(collections) };
}

function sizeOf(map: StakeholderMap): number {
	return recordKindList.filter((kind) => recordsOf(map, kind).size > 0).length;
}
