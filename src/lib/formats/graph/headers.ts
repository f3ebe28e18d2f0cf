/** The names that columns and attributes go by, in English and French, compared without case and accents. */
const names = {
	id: ['id', 'key', 'node', 'nodeid', 'identifiant', 'noeud'],
	from: ['source', 'from', 'fromid', 'src', 'de', 'origine', 'ego'],
	to: ['target', 'to', 'toid', 'dst', 'vers', 'cible', 'destination', 'alter'],
	label: ['label', 'name', 'nom', 'etiquette', 'libelle', 'titre', 'title', 'organisation', 'organization'],
	nameFr: ['namefr', 'nomfr'],
	kind: ['kind', 'type', 'genre', 'categorie', 'category'],
	relation: ['relationship', 'relation', 'kind', 'type', 'lien'],
	strength: ['weight', 'strength', 'poids', 'force', 'intensite'],
	directed: ['directed', 'direction', 'type', 'oriente'],
	since: ['since', 'start', 'depuis', 'debut'],
	until: ['until', 'end', 'fin', 'jusqua'],
	description: ['description'],
	website: ['website', 'siteweb', 'url'],
	source: ['provenance', 'reference'],
	jurisdiction: ['jurisdiction', 'jurisdictionpath', 'territoire', 'place', 'lieu']
} as const;

export type Meaning = keyof typeof names;

/** Whether a column name has a meaning. */
export function means(name: string, meaning: Meaning): boolean {
	return (names[meaning] as readonly string[]).includes(fold(name));
}

/** The first of the columns that has a meaning; -1 where none has. */
export function placeOf(columns: readonly string[], meaning: Meaning): number {
	for (const name of names[meaning]) {
		const place = columns.findIndex((column) => fold(column) === name);
		if (place >= 0) return place;
	}
	return -1;
}

/** A name without case, accents, blanks and signs. */
export function fold(name: string): string {
	return name
		.normalize('NFD')
		.replace(/[\u0300-\u036f]/g, '')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]/gu, '');
}
