/** What somebody is to a map, from the least to the most. */
export const roles = ['viewer', 'custodian', 'contributor', 'editor', 'owner'] as const;
export type Role = (typeof roles)[number];

/** Whom a map is open to, each with those before it. */
export const visibilities = ['private', 'team', 'link', 'public'] as const;
export type Visibility = (typeof visibilities)[number];

/**
 * What may be done with a map: read it; add to it and change what one added oneself; change all of it;
 * decide about people, links and the map as a whole.
 */
export type Act = 'read' | 'contribute' | 'edit' | 'own';

const acts: { readonly [R in Role]: readonly Act[] } = {
	viewer: ['read'],
	// A custodian changes its own records, which is told from the record and not from the role.
	custodian: ['read'],
	contributor: ['read', 'contribute'],
	editor: ['read', 'contribute', 'edit'],
	owner: ['read', 'contribute', 'edit', 'own']
};

export function may(role: Role, act: Act): boolean {
	return acts[role].includes(act);
}

export function isRole(word: unknown): word is Role {
	return roles.includes(word as Role);
}

export function isVisibility(word: unknown): word is Visibility {
	return visibilities.includes(word as Visibility);
}
