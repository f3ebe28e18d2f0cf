import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readFiles, writeMap, writtenFormats } from '#lib/formats/index.ts';
import { toGraph } from '#lib/model/toGraph.ts';
import { anyMap } from '../arbitraries.ts';

const RUNS = { numRuns: 60 };

describe('a map that is written and read again', () => {
	it('is the same map in our JSON', () => {
		fc.assert(
			fc.property(anyMap, (map) => {
				const { map: again, issues } = readFiles(writeMap(map, 'json'));
				expect(again).toEqual(map);
				expect(issues).toEqual([]);
			}),
			RUNS
		);
	});

	it('is the same map as a folder of tables, in a zip too', () => {
		fc.assert(
			fc.property(anyMap, (map) => {
				const files = writeMap(map, 'folder');
				expect(readFiles(files)).toMatchObject({ map, issues: [] });
				const bytes = zipSync(Object.fromEntries(files.map((file) => [file.name, file.bytes])));
				expect(readFiles([{ name: 'm.zip', bytes }]).map).toEqual(map);
			}),
			RUNS
		);
	});

	it('is the same network with its attributes in GraphML', () => {
		fc.assert(
			fc.property(anyMap, (map) => {
				const { map: again } = readFiles(writeMap(map, 'graphml'));
				const [graph, before] = [toGraph(again), toGraph(map)];
				expect(graph.export().nodes).toEqual(before.export().nodes);
				expect(graph.export().edges).toEqual(before.export().edges);
				for (const { id, name, kind, attributes } of map.stakeholders.values()) {
					const held = again.stakeholders.get(id);
					expect([held?.name, held?.kind]).toEqual([name, kind]);
					const kept = new Map(held?.attributes?.map((attribute) => [attribute.name, attribute.value]));
					for (const name of new Set(attributes?.map((attribute) => attribute.name)))
						expect(kept.has(name)).toBe(true);
				}
			}),
			RUNS
		);
	});

	it('is sound in every format that is written', () => {
		fc.assert(
			fc.property(anyMap, fc.constantFrom(...writtenFormats.map(({ id }) => id)), (map, format) => {
				const { map: again } = readFiles(writeMap(map, format));
				expect(readFiles(writeMap(again, 'json')).issues).toEqual([]);
			}),
			RUNS
		);
	});
});
