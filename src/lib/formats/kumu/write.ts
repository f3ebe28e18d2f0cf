import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import type { NamedFile, WriteOptions } from '../format.ts';
import { methodNote } from '../note/methodNote.ts';
import { encodeText } from '../text/decode.ts';
import { kumuRows } from './rows.ts';

/** The network of a map as a blueprint that Kumu imports: elements and connections joined by label. */
export function writeKumu(map: StakeholderMap, options: WriteOptions = {}): readonly NamedFile[] {
	const { elements, connections } = kumuRows(map, options);
	const json = {
		description: methodNote(map, options).join('\n\n'),
		elements: elements.map((pairs) => Object.fromEntries(pairs)),
		connections: connections.map((pairs) => Object.fromEntries(pairs))
	};
	return [{ name: 'map.json', bytes: encodeText(`${JSON.stringify(json, null, '\t')}\n`) }];
}
