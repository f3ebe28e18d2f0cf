import type { NamedFile } from '#lib/formats/index.ts';
import { raw, zip } from './build.ts';
import type { Add } from './hostile.ts';

export function zips(add: Add): void {
	const good = 'from,to\na,b\n';
	add('zip: a table in it', zip('a.zip', { 'x/a.csv': good }), [2, 1, { 'csv.undirected': 1 }]);
	add('zip: noise behind its first bytes', raw('a.zip', 0x50, 0x4b, 3, 4, 9, 9, 9), 'zip.unreadable');
	add(
		'zip: nothing in it',
		raw('a.zip', 0x50, 0x4b, 5, 6, ...Array.from({ length: 18 }, () => 0)),
		'files.unknown'
	);
	add(
		'zip: cut off',
		{ name: 'a.zip', bytes: zip('a.zip', { 'a.csv': good.repeat(500) }).bytes.slice(0, 60) },
		'zip.unreadable'
	);
	add(
		'zip: a bomb of 40 MB in 40 KB',
		zip('a.zip', { 'a.csv': new Uint8Array(40 * 1024 * 1024) }),
		'zip.tooLarge'
	);
	add(
		'zip: 1,500 files',
		zip('a.zip', Object.fromEntries(Array.from({ length: 1_500 }, (_, i) => [`${i}.csv`, 'x']))),
		'zip.tooMany'
	);
	add('zip: two files of one name', twice(), 'zip.repeated');
	add('zip: a size that lies', lying(), [2, 1, { 'csv.undirected': 1 }]);
	add('zip: a name that leads out', zip('a.zip', { '../../etc/passwd.csv': good }), [
		2,
		1,
		{ 'csv.undirected': 1 }
	]);
	add(
		'zip: a zip within a zip',
		zip('a.zip', { 'b.zip': zip('b.zip', { 'a.csv': good }).bytes }),
		'files.unknown'
	);
	add('zip: folders alone', zip('a.zip', { 'a/': new Uint8Array() }), 'files.none');
	add(
		'zip: what a Mac adds',
		zip('a.zip', { 'a.csv': good, '__MACOSX/._a.csv': 'noise', '.DS_Store': 'noise' }),
		[2, 1, { 'csv.undirected': 1 }]
	);
}

/** A zip whose second file has been given the name of the first. */
function twice(): NamedFile {
	const { bytes } = zip('a.zip', { 'a.csv': 'from,to\n', 'b.csv': 'from,to\n' });
	const text = [...bytes].map((byte) => String.fromCharCode(byte)).join('');
	return {
		name: 'a.zip',
		bytes: Uint8Array.from([...text.replaceAll('b.csv', 'a.csv')].map((c) => c.charCodeAt(0)))
	};
}

/** A zip that says its only file is 4 GB long when unpacked. */
function lying(): NamedFile {
	const bytes = zip('a.zip', { 'a.csv': 'from,to\na,b\n' }).bytes.slice();
	bytes.set([255, 255, 255, 127], 22);
	return { name: 'a.zip', bytes };
}
