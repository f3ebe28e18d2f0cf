import {
	actionStatuses,
	boundarySorts,
	engagementLevels,
	projectStatuses,
	roles,
	scenarioActs,
	seatBases,
	sensitivities,
	stakeholderKinds,
	tieKinds,
	writtenLanguages
} from '#lib/model/words.ts';
import { column, json, list, number, text, word, yesNo } from './columns.ts';
import { judgmentSheets } from './judgmentSheets.ts';
import { id, names, provenance, sensitivity, type Sheet } from './sheet.ts';

/** One table a kind of record, in the order in which they are read. */
export const sheets: readonly Sheet[] = [
	{
		kind: 'jurisdiction',
		file: 'jurisdictions.csv',
		columns: [id, ...names, column('parent', text, 'parent_id'), column('code', text)]
	},
	{
		kind: 'custodian',
		file: 'custodians.csv',
		columns: [
			id,
			column('name', text),
			column('stakeholder', text, 'stakeholder_id'),
			column('contact', text),
			column('labels', list),
			column('note', text)
		]
	},
	{
		kind: 'consent',
		file: 'consents.csv',
		columns: [
			id,
			column('custodian', text, 'custodian_id'),
			column('purpose', text),
			column('benefit', text),
			word('audience', sensitivities),
			column('given', text),
			column('expires', text),
			column('withdrawn', text)
		]
	},
	{
		kind: 'stakeholder',
		file: 'stakeholders.csv',
		columns: [
			id,
			...names,
			column('shortName', text),
			column('shortNameFr', text),
			word('kind', stakeholderKinds, { resident_group: 'residents' }),
			column('home', text, 'jurisdiction_id'),
			column('serves', list, 'serves_ids'),
			column('website', text),
			column('description', text),
			column('descriptionFr', text),
			word('seatBasis', seatBases),
			column('fictional', yesNo),
			column('modelledOn', text),
			column('agreedToRanking', yesNo),
			column('attributes', json),
			column('position.x', number, 'x'),
			column('position.y', number, 'y'),
			column('position.pinned', yesNo, 'pinned'),
			...provenance
		]
	},
	{
		kind: 'boundaryEntry',
		file: 'boundary.csv',
		columns: [
			id,
			...names,
			word('sort', boundarySorts),
			column('stakeholder', text, 'stakeholder_id'),
			column('place', text, 'place_id'),
			word('kind', stakeholderKinds),
			column('item', text),
			column('declined', yesNo),
			...provenance
		]
	},
	{
		kind: 'tie',
		file: 'ties.csv',
		columns: [
			id,
			column('from', text, 'from_id'),
			column('to', text, 'to_id'),
			word('kind', tieKinds, undefined, 'relationship'),
			column('directed', yesNo),
			column('strength', number),
			column('trust.reliability', number, 'trust_reliability'),
			column('trust.mission', number, 'trust_mission'),
			column('trust.openness', number, 'trust_openness'),
			column('since', text),
			column('until', text),
			...provenance
		]
	},
	{
		kind: 'absence',
		file: 'absences.csv',
		columns: [id, column('a', text, 'a_id'), column('b', text, 'b_id'), column('asked', text), ...provenance]
	},
	{
		kind: 'group',
		file: 'groups.csv',
		columns: [id, ...names, column('members', list, 'member_ids'), column('note', text)]
	},
	{
		kind: 'project',
		file: 'projects.csv',
		columns: [
			id,
			...names,
			column('sort', text, 'kind'),
			column('start', text, 'start', 'start_year'),
			column('end', text, 'end', 'end_year'),
			word('status', projectStatuses),
			column('home', text, 'jurisdiction_id'),
			column('buildsOn', list, 'builds_on'),
			column('description', text),
			...provenance
		]
	},
	{
		kind: 'participation',
		file: 'participation.csv',
		columns: [
			id,
			column('project', text, 'project_id'),
			column('stakeholder', text, 'stakeholder_id'),
			word('role', roles),
			column('start', text, 'start', 'start_year'),
			column('end', text, 'end', 'end_year'),
			...provenance
		]
	},
	...judgmentSheets,
	{
		kind: 'action',
		file: 'actions.csv',
		columns: [
			id,
			column('what', text),
			column('with', list, 'with_ids'),
			column('owner', text),
			column('due', text),
			word('status', actionStatuses),
			column('statusSince', text),
			column('finding', json),
			column('firstStep', text),
			column('through', text, 'through_id'),
			column('promise', text),
			word('engagementNow', engagementLevels),
			word('engagementWanted', engagementLevels),
			column('signOfSuccess', text),
			word('language', writtenLanguages),
			...provenance
		]
	},
	{
		kind: 'scene',
		file: 'scenes.csv',
		columns: [
			id,
			column('order', number),
			column('title', text),
			column('titleFr', text),
			column('text', text),
			column('textFr', text),
			column('notes', text),
			column('notesFr', text),
			column('view', text),
			column('query', text),
			sensitivity
		]
	},
	{
		kind: 'scenario',
		file: 'scenarios.csv',
		columns: [id, column('name', text), column('description', text), ...provenance]
	},
	{
		kind: 'scenarioStep',
		file: 'scenario_steps.csv',
		columns: [
			id,
			column('scenario', text, 'scenario_id'),
			column('order', number),
			word('act', scenarioActs),
			column('stakeholder', text, 'stakeholder_id'),
			column('other', text, 'other_id'),
			column('with', list),
			column('name', text),
			word('kind', stakeholderKinds),
			column('home', text, 'home_id'),
			word('tieKind', tieKinds),
			...provenance
		]
	}
];
