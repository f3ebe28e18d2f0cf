import { fromDocument } from '#lib/model/StakeholderMap.ts';

/** Three bodies in two places and one without; two ties; one body judged by two people. */
export const smallMap = fromDocument({
	header: { id: 'small', title: 'Who shares the creek?' },
	jurisdictions: [
		{ id: 'bc', name: 'British Columbia', nameFr: 'Colombie-Britannique' },
		{ id: 'kel', name: 'Kelowna', parent: 'bc' }
	],
	stakeholders: [
		{ id: 'city', name: 'City of Kelowna', nameFr: 'Ville de Kelowna', kind: 'municipality', home: 'kel' },
		{ id: 'province', name: 'Province', kind: 'province', home: 'bc' },
		{ id: 'streamkeepers', name: 'Streamkeepers', kind: 'communityGroup' }
	],
	ties: [
		{ id: 't1', from: 'province', to: 'city', kind: 'funds', directed: true, strength: 4 },
		{ id: 't2', from: 'city', to: 'streamkeepers', kind: 'collaborates', directed: false }
	],
	assessments: [
		{ id: 'a1', stakeholder: 'city', by: 'Ana', influence: 5 },
		{ id: 'a2', stakeholder: 'city', by: 'Ben', influence: 2 }
	]
});
