import { corpus } from '../../tests/formats/corpus/corpus.ts';
import { tooMany } from '../../tests/formats/corpus/tooMany.ts';

/** Prints every hostile file as the importer takes it, on a line of JSON, with what must come of it. */
for (const { name, files, outcome } of [...corpus(), ...tooMany()]) {
	const head = {
		task: 'preview',
		id: 'preview',
		hash: '',
		files: files.map((file) => ({ name: file.name, length: file.bytes.length }))
	};
	const input = Buffer.concat([
		Buffer.from(`${JSON.stringify(head)}\n`),
		...files.map(({ bytes }) => Buffer.from(bytes))
	]);
	const expected = typeof outcome === 'string' ? outcome : `${outcome[0]} stakeholders, ${outcome[1]} ties`;
	console.log(JSON.stringify({ name, input: input.toString('base64'), expected }));
}
