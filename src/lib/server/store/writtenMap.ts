import { createMap, fromDocument, toDocument, type MapDocument } from '#lib/model/StakeholderMap.ts';
import { changesBetween } from '../access/changesBetween.ts';
import { createBreath, nextTurn } from '../work/breath.ts';

/** Changes of one piece: few enough to be read in a moment. */
const PIECE = 500;

/** A map as its log will tell it: the header without a record, and in pieces of JSON the changes that bring them. */
export interface WrittenMap {
	readonly text: string;
	readonly pieces: readonly string[];
}

/** Writes a map down; others have their turn meanwhile. Throws where the document is not sound. */
export async function writtenMap(document: MapDocument): Promise<WrittenMap> {
	const breath = createBreath();
	const empty = createMap(document.header);
	const whole = fromDocument(document);
	await nextTurn();
	const changes = changesBetween(empty, whole);
	await nextTurn();
	const pieces: string[] = [];
	for (let first = 0; first < changes.length; first += PIECE) {
		pieces.push(JSON.stringify(changes.slice(first, first + PIECE)));
		await breath();
	}
	return { text: JSON.stringify(toDocument(empty)), pieces };
}
