import type { RecordKind } from '#lib/model/records.ts';
import { confidences, sensitivities } from '#lib/model/words.ts';
import { column, text, word, yesNo, type Column } from './columns.ts';

export interface Sheet {
	readonly kind: RecordKind;
	readonly file: string;
	readonly columns: readonly Column[];
}

/** Columns that most tables have. */
export const id = column('id', text);
export const names = [column('name', text), column('nameFr', text)];
export const sensitivity = word('sensitivity', sensitivities, {
	aggregate_only: 'aggregate',
	community_governed: 'community'
});
export const provenance = [
	column('source', text),
	word('confidence', confidences),
	column('note', text),
	sensitivity,
	column('custodian', text, 'custodian_id'),
	column('illustrative', yesNo)
];
