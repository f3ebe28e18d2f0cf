import type { Translator } from '#lib/i18n/translator.ts';

/** Roles in their order, with their words. */
export function roleOptions({ t }: Pick<Translator, 't'>) {
	return [
		{ value: 'viewer', label: t('people.role.viewer') },
		{ value: 'custodian', label: t('people.role.custodian') },
		{ value: 'contributor', label: t('people.role.contributor') },
		{ value: 'editor', label: t('people.role.editor') },
		{ value: 'owner', label: t('people.role.owner') }
	];
}
