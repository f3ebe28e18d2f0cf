import type { Random } from '#lib/base/random.ts';
import type { NamedFile } from '#lib/formats/index.ts';
import { zipSync, unzipSync, type Zippable } from 'fflate';

/** What tokens of any of the formats may be put where another one stood. */
const TOKENS = [
	'',
	'"',
	"'",
	'<',
	'>',
	'/>',
	'&',
	'&#0;',
	'<![CDATA[',
	']]>',
	'<!DOCTYPE x>',
	'{',
	'}',
	'[',
	']',
	',',
	':',
	';',
	'\t',
	'\n',
	'\r\n',
	'\0',
	'null',
	'true',
	'NaN',
	'-1',
	'1e999',
	'99999999999',
	'__proto__',
	'constructor',
	'*Vertices 9',
	'*Arcs',
	'data:',
	'n=999999',
	'=1+1',
	'\ufeff',
	'é',
	'\ud800',
	'node',
	'edge',
	'id',
	'source'
];

/** A file with a few things changed, by chance: bytes, pieces, tokens, or the parts of a zip. */
export function mutate(file: NamedFile, others: readonly NamedFile[], random: Random): NamedFile {
	const isZip = file.bytes[0] === 0x50 && file.bytes[1] === 0x4b;
	if (isZip && random() < 0.7) return mutateParts(file, others, random);
	let { bytes } = file;
	for (let left = 1 + Math.floor(random() * 4); left > 0; left--) bytes = change(bytes, others, random);
	return { name: random() < 0.1 ? 'other.csv' : file.name, bytes };
}

function change(bytes: Uint8Array, others: readonly NamedFile[], random: Random): Uint8Array {
	const place = () => Math.floor(random() * (bytes.length + 1));
	const [a, b] = [place(), place()].sort((x, y) => x - y) as [number, number];
	const join = (...pieces: Uint8Array[]) => Uint8Array.from(pieces.flatMap((piece) => [...piece]));
	switch (Math.floor(random() * 7)) {
		case 0: {
			const flipped = bytes.slice();
			if (flipped.length > 0) flipped[a % flipped.length]! ^= 1 << Math.floor(random() * 8);
			return flipped;
		}
		case 1:
			return bytes.slice(0, b);
		case 2:
			return join(bytes.slice(0, a), bytes.slice(b));
		case 3:
			// A piece again, so that things nest and repeat.
			return bytes.length > 20_000 ? bytes : join(bytes.slice(0, b), bytes.slice(a, b), bytes.slice(b));
		case 4: {
			const other = others[Math.floor(random() * others.length)]?.bytes ?? bytes;
			const at = Math.floor(random() * (other.length + 1));
			return join(bytes.slice(0, a), other.slice(at, at + 200), bytes.slice(b));
		}
		default:
			return changeToken(bytes, random);
	}
}

/** Another token in the place of a word or sign. */
function changeToken(bytes: Uint8Array, random: Random): Uint8Array {
	const text = new TextDecoder('latin1').decode(bytes);
	const words = [...text.matchAll(/[\w.]+|[^\w\s]/g)];
	const word = words[Math.floor(random() * words.length)];
	if (!word) return bytes;
	const token =
		random() < 0.3
			? (words[Math.floor(random() * words.length)]?.[0] ?? '')
			: (TOKENS[Math.floor(random() * TOKENS.length)] ?? '');
	const next = text.slice(0, word.index) + token + text.slice(word.index + word[0].length);
	return Uint8Array.from([...next].map((letter) => letter.charCodeAt(0) & 255));
}

function mutateParts(file: NamedFile, others: readonly NamedFile[], random: Random): NamedFile {
	let parts: [string, Uint8Array][];
	try {
		parts = Object.entries(unzipSync(file.bytes));
	} catch {
		return { ...file, bytes: change(file.bytes, others, random) };
	}
	const at = Math.floor(random() * parts.length);
	const changed = parts.flatMap(([name, bytes], index): [string, Uint8Array][] => {
		if (index !== at) return [[name, bytes]];
		const chance = random();
		if (chance < 0.1) return [];
		if (chance < 0.2) return [[`${name}x`, bytes]];
		return [[name, change(bytes, others, random)]];
	});
	const zippable: Zippable = {};
	for (const [name, bytes] of changed) zippable[name] = [bytes, { level: 1, mtime: '1980-01-01T00:00:00' }];
	return { name: file.name, bytes: zipSync(zippable) };
}
