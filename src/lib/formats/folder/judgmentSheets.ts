import { engagementLevels, figureStatuses, ratedQualities } from '#lib/model/words.ts';
import { column, number, text, word, yesNo } from './columns.ts';
import { id, names, provenance, type Sheet } from './sheet.ts';

/** Tables of judgments and values, in the order in which they are read. */
export const judgmentSheets: readonly Sheet[] = [
	{
		kind: 'assessment',
		file: 'assessments.csv',
		columns: [
			id,
			column('stakeholder', text, 'stakeholder_id'),
			column('by', text),
			column('at', text),
			column('project', text, 'project_id'),
			...ratedQualities.map((quality) => column(quality, number)),
			column('stance', number),
			word('engagementNow', engagementLevels),
			word('engagementWanted', engagementLevels),
			...provenance
		]
	},
	{
		kind: 'value',
		file: 'values.csv',
		columns: [
			id,
			...names,
			column('description', text),
			column('principle', text),
			column('principleFr', text),
			...provenance
		]
	},
	{
		kind: 'valueRating',
		file: 'value_ratings.csv',
		columns: [
			id,
			column('stakeholder', text, 'stakeholder_id'),
			column('value', text, 'value_id'),
			column('rating', number),
			column('by', text),
			column('at', text),
			column('published', yesNo),
			...provenance
		]
	},
	{
		kind: 'service',
		file: 'services.csv',
		columns: [
			id,
			column('project', text, 'project_id'),
			column('value', text, 'value_id'),
			column('how', text),
			...provenance
		]
	},
	{
		kind: 'indicator',
		file: 'indicators.csv',
		columns: [
			id,
			...names,
			column('value', text, 'value_id'),
			column('project', text, 'project_id'),
			column('owner', text, 'owner_id'),
			column('dimension', text),
			column('dimensionFr', text),
			word('level', ['community', 'network', 'member']),
			column('description', text),
			column('unit', text),
			column('unitFr', text),
			word('direction', ['higherIsBetter', 'lowerIsBetter', 'context']),
			column('notToBeMeasured', yesNo),
			column('baseline', number),
			column('baselineAt', text, 'baseline_at', 'baseline_year'),
			word('baselineStatus', figureStatuses, { not_set: '' }),
			column('target', number),
			column('targetAt', text, 'target_at', 'target_year'),
			word('targetStatus', figureStatuses, { not_set: '' }),
			...provenance
		]
	},
	{
		kind: 'reading',
		file: 'readings.csv',
		columns: [
			id,
			column('indicator', text, 'indicator_id'),
			column('at', text),
			column('amount', number),
			column('story', text),
			column('storyFr', text),
			column('by', text),
			...provenance
		]
	}
];
