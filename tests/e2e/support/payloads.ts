import fc from 'fast-check';
import { recordKindList, recordKinds, referencesOf } from '#lib/model/records.ts';
import { headerSchema, recordSchemas } from '#lib/model/schema/index.ts';
import { recordsOf, type StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { anyMap } from '../../arbitraries.ts';

/** What a text would do if a page, a picture or a title ever took it for anything but text. */
const PAYLOADS = [
	'<script>hit()</script>',
	'"><img src=x onerror=hit()>',
	"'><svg onload=hit()>",
	'</title></textarea><script>hit()</script>',
	'</script><script>hit()</script>',
	'<iframe srcdoc="<script>parent.hit()</script>"></iframe>',
	'javascript:hit()//',
	'<a href="javascript:hit()">x</a>',
	'" onmouseover="hit()" autofocus onfocus="hit()',
	'<style>*{background:url(javascript:hit())}</style>',
	'<math><mtext><table><mglyph><style><img src=x onerror=hit()>',
	'{{constructor.constructor("hit()")()}}${hit()}',
	'<!--<img src="--><img src=x onerror=hit()//">',
	'\u2028hit()\u2029//',
	'<details open ontoggle=hit()>',
	'<form action="javascript:hit()"><button>x</button></form>',
	'data:text/html,<script>hit()</script>',
	']]><script>hit()</script>'
];

/** A map of every kind of record with a payload in each of its texts, another one with each turn; as a document. */
export function documentOfPayloads(turn: number): object {
	let next = turn;
	const put = (value: unknown): unknown => {
		if (Array.isArray(value)) return value.map(put);
		if (typeof value === 'object' && value !== null)
			return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, put(part)]));
		return typeof value === 'string' ? (PAYLOADS[next++ % PAYLOADS.length] as string) : value;
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
