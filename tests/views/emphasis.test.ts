import { expect, it } from 'vitest';
import { applyAll } from './applyAll.ts';
import { createMap } from '#lib/model/StakeholderMap.ts';
import { lanes } from '#lib/views/lanes.ts';
import { network } from '#lib/views/network.ts';
import { writeSvg } from '#lib/views/svg.ts';
import { inputOf } from './pictureInput.ts';

const place = (id: string, x: number, y: number, name = id) =>
	({
		kind: 'stakeholder.add',
		record: { id, name, kind: 'municipality', position: { x, y } }
	}) as const;
const tie = (id: string, from: string, to: string, confidence: 'documented' | 'inferred' = 'documented') =>
	({
		kind: 'tie.add',
		record: { id, from, to, kind: 'collaborates', directed: false, confidence }
	}) as const;

const map = applyAll(createMap({ id: 'map', title: 'Who?' }), [
	place('a', 0, 0),
	place('b', 100, 0),
	place('c', 200, 0),
	place('d', 0, 100, '<script>"D" & co</script>'),
	tie('ab', 'a', 'b', 'inferred'),
	tie('ba', 'b', 'a'),
	tie('bc', 'b', 'c')
]);

it('draws one line a pair, as well known as its best known tie', () => {
	const { links } = network.draw(inputOf(map));
	expect(links).toHaveLength(2);
	expect(links[0]).toMatchObject({ ties: ['ab', 'ba'], confidence: 'documented', emphasis: 'normal' });
});

it('lights the evidence and lets other ties step back', () => {
	const { links } = network.draw(inputOf(map, { evidence: new Set(['bc']) }));
	expect(links.map(({ emphasis }) => emphasis)).toEqual(['dim', 'strong']);
});

it('dims all but the neighbours of who is in focus', () => {
	const { nodes } = network.draw(inputOf(map, { focus: 'a' }));
	expect(nodes.map(({ emphasis }) => emphasis)).toEqual(['strong', 'normal', 'dim', 'dim']);
});

it('tells unknown figures from the least', () => {
	const figures = new Map([
		[
			'trust',
			new Map([
				['a', 0],
				['b', 5],
				['c', undefined]
			])
		]
	]);
	const { nodes } = network.draw(inputOf(map, { colourBy: 'trust', figures }));
	expect(nodes.map(({ fill }) => fill)).toEqual([
		{ by: 'measure', step: 0 },
		{ by: 'measure', step: 4 },
		{ by: 'unknown' },
		{ by: 'unknown' }
	]);
});

it('keeps the places of others when one is moved within a kept frame', () => {
	const before = network.draw(inputOf(map));
	const moved = applyAll(map, [
		{
			kind: 'stakeholder.set',
			id: 'c',
			from: { position: { x: 200, y: 0 } },
			to: { position: { x: 900, y: 0 } }
		}
	]);
	const after = network.draw(inputOf(moved, { frame: before.frame }));
	expect(after.nodes[0]).toEqual(before.nodes[0]);
	expect(after.nodes[2]?.x).toBeGreaterThan(before.nodes[2]?.x ?? Infinity);
});

it('draws a map without places as one lane', () => {
	const { bands } = lanes.draw(inputOf(map));
	expect(bands).toMatchObject([{ title: 'No place on record', note: '2 within, 0 across' }]);
});

it('writes names as text, whatever they hold', () => {
	const svg = writeSvg(network.draw(inputOf(map)), { title: 'A "map" <b>' });
	expect(svg).not.toContain('<script');
	expect(svg).toContain('&lt;script&gt;');
	expect(svg).toContain('aria-label="A &quot;map&quot; &lt;b&gt;"');
});
