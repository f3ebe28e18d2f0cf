/** The names that columns and attributes go by, in English and French, compared without case and accents. */
const names = {
	id: ['id', 'key', 'node', 'nodeid', 'identifiant', 'identifiantunique', 'noeud', 'uid'],
	from: [
		'source',
		'from',
		'fromid',
		'src',
		'de',
		'origine',
		'ego',
		'vertex1',
		'node1',
		'sourceid',
		'depuisid',
		'sommet1'
	],
	to: [
		'target',
		'to',
		'toid',
		'dst',
		'vers',
		'cible',
		'destination',
		'alter',
		'vertex2',
		'node2',
		'targetid',
		'a',
		'sommet2'
	],
	label: [
		'label',
		'name',
		'nom',
		'etiquette',
		'libelle',
		'titre',
		'title',
		'organisation',
		'organization',
		'organisme',
		'stakeholder',
		'partieprenante',
		'vertex',
		'sommet'
	],
	nameFr: ['namefr', 'nomfr', 'frenchname', 'nomfrancais'],
	shortName: ['shortname', 'nomcourt', 'abbreviation', 'acronym', 'acronyme', 'sigle', 'abrege'],
	kind: ['kind', 'type', 'genre', 'categorie', 'category', 'sorte', 'secteur', 'sector'],
	relation: [
		'relationship',
		'relation',
		'kind',
		'type',
		'lien',
		'typedelien',
		'tie',
		'tiekind',
		'linktype',
		'connectiontype',
		'typederelation',
		'relationtype',
		'tietype',
		'naturedulien',
		'interaction',
		'label',
		'etiquette'
	],
	strength: ['weight', 'strength', 'poids', 'force', 'intensite', 'value', 'valeur', 'edgeweight'],
	directed: ['directed', 'direction', 'type', 'oriente', 'edgetype'],
	since: ['since', 'start', 'depuis', 'debut', 'startdate', 'datedebut'],
	until: ['until', 'end', 'fin', 'jusqua', 'enddate', 'datefin'],
	description: ['description'],
	website: ['website', 'siteweb', 'url', 'site'],
	provenance: ['provenance', 'reference', 'sourcetext', 'sourcedocument'],
	confidence: ['confidence', 'confiance'],
	jurisdiction: [
		'jurisdiction',
		'jurisdictionpath',
		'territoire',
		'place',
		'lieu',
		'juridiction',
		'region',
		'province',
		'pays',
		'country',
		'city',
		'ville'
	],
	custodian: ['custodian', 'gardien'],
	labels: ['communitylabels'],
	sensitivity: ['sensitivity', 'sensibilite'],
	project: [
		'project',
		'projet',
		'event',
		'evenement',
		'initiative',
		'activity',
		'activite',
		'issue',
		'dossier',
		'comite',
		'committee',
		'workinggroup',
		'groupedetravail'
	],
	role: ['role', 'participation', 'part']
} as const;

export type Meaning = keyof typeof names;

/** Whether a column name has a meaning. */
export function means(name: string, meaning: Meaning): boolean {
	return (names[meaning] as readonly string[]).includes(fold(name));
}

/** The first of the columns that has a meaning; -1 where none has. */
export function placeOf(columns: readonly string[], meaning: Meaning): number {
	const folded = columns.map(fold);
	for (const name of names[meaning]) {
		const place = folded.indexOf(name);
		if (place >= 0) return place;
	}
	return -1;
}

/** A name without case, accents, blanks and signs. */
export function fold(name: string): string {
	return name
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]/gu, '');
}
