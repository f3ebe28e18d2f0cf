import { languages } from '#lib/i18n/catalogue.ts';
import { translatorOf } from '#lib/i18n/catalogues.ts';
import {
	roles,
	stakeholderKinds,
	tieKinds,
	type Role,
	type StakeholderKind,
	type TieKind
} from '#lib/model/words.ts';
import { toWord } from '../folder/spelling.ts';
import { fold } from './headers.ts';

/** What else people write where we have a word, folded. A word that could mean two kinds is none of these. */
const otherKinds: Readonly<Record<string, StakeholderKind>> = {
	regionaldistrict: 'region',
	districtregional: 'region',
	regionalgovernment: 'region',
	mrc: 'region',
	city: 'municipality',
	town: 'municipality',
	village: 'municipality',
	ville: 'municipality',
	municipalgovernment: 'municipality',
	administrationmunicipale: 'municipality',
	publicagency: 'agency',
	agence: 'agency',
	provincialgovernment: 'province',
	gouvernementprovincial: 'province',
	ministere: 'province',
	ministry: 'province',
	federalgovernment: 'federal',
	gouvernementfederal: 'federal',
	firstnation: 'indigenousGovernment',
	premierenation: 'indigenousGovernment',
	nation: 'indigenousGovernment',
	university: 'academic',
	universite: 'academic',
	college: 'academic',
	academia: 'academic',
	privatesector: 'vendor',
	secteurprive: 'vendor',
	company: 'vendor',
	entreprise: 'vendor',
	business: 'vendor',
	nonprofit: 'communityGroup',
	ngo: 'communityGroup',
	ong: 'communityGroup',
	osbl: 'communityGroup',
	obnl: 'communityGroup',
	community: 'communityGroup',
	communityorganization: 'communityGroup',
	organismecommunautaire: 'communityGroup',
	coalition: 'network',
	residentgroup: 'residents',
	citizens: 'residents',
	citoyens: 'residents',
	autre: 'other'
};

const otherTies: Readonly<Record<string, TieKind>> = {
	collaborate: 'collaborates',
	collaboration: 'collaborates',
	collabore: 'collaborates',
	collaborateswith: 'collaborates',
	collaboreavec: 'collaborates',
	partner: 'collaborates',
	partnership: 'collaborates',
	partenariat: 'collaborates',
	fund: 'funds',
	funding: 'funds',
	financement: 'funds',
	contract: 'contracts',
	contrat: 'contracts',
	regulate: 'regulates',
	regulation: 'regulates',
	advise: 'advises',
	advice: 'advises',
	advisory: 'advises',
	inform: 'informs',
	information: 'informs',
	datasharing: 'sharesData',
	partagededonnees: 'sharesData',
	reporting: 'reportsTo',
	membership: 'memberOf',
	member: 'memberOf',
	membre: 'memberOf',
	represent: 'represents',
	convene: 'convenes'
};

/** A lookup of words by any way of writing them: ours, the catalogue's in both languages, and others. */
function lookupOf<W extends string>(
	words: readonly W[],
	key: string,
	others: Readonly<Record<string, W>>
): (text: string) => W | undefined {
	const known = new Map<string, W>(Object.entries(others));
	for (const language of languages) {
		const { say } = translatorOf(language);
		for (const word of words) known.set(fold(say({ key: `${key}.${word}` })), word);
	}
	return (text) => toWord(text, words) ?? known.get(fold(text));
}

/** The kind that a text stands for, in English or French; undefined where it is none of ours. */
export const toStakeholderKind = lookupOf<StakeholderKind>(stakeholderKinds, 'kind', otherKinds);
/** The kind of tie that a text stands for. */
export const toTieKind = lookupOf<TieKind>(tieKinds, 'tieKind', otherTies);
/** The role in a project that a text stands for. */
export const toRole = lookupOf<Role>(roles, 'role', {
	lead: 'lead',
	leader: 'lead',
	member: 'partner',
	membre: 'partner',
	participant: 'partner'
});
