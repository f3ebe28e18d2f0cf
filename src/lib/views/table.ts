import { message } from '#lib/base/message.ts';
import { pathOf } from '#lib/model/jurisdictions.ts';
import { shortNameOf } from './nodes.ts';
import { defineView } from './view.ts';

/** Everyone with every figure at hand: the way out to a spreadsheet. */
export const table = defineView({
	id: 'table',
	rows(input) {
		const { map, figures, translator } = input;
		const measures = [...figures.keys()];
		return {
			caption: message('view.table.question'),
			columns: [
				{ id: 'name', label: message('view.column.stakeholder'), align: 'start' },
				{ id: 'kind', label: message('view.column.kind'), align: 'start' },
				{ id: 'place', label: message('view.column.place'), align: 'start' },
				...measures.map((id) => ({ id, label: message(`measure.${id}.label`), align: 'end' as const }))
			],
			rows: [...map.stakeholders.values()].map((stakeholder) => ({
				id: stakeholder.id,
				cells: [
					shortNameOf(stakeholder, input),
					translator.say(message(`kind.${stakeholder.kind}`)),
					placeName(pathOf(map, stakeholder.home).at(-1), translator.language),
					...measures.map((measure) => figures.get(measure)?.get(stakeholder.id))
				]
			}))
		};
	}
});

function placeName(
	place: { readonly name: string; readonly nameFr?: string | undefined } | undefined,
	language: string
): string | undefined {
	return language === 'fr' ? (place?.nameFr ?? place?.name) : place?.name;
}
