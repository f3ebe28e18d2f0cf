import type { Translator } from '#lib/i18n/translator.ts';

/** What fields of a stakeholder or a tie are called where it is not `workspace.field` and their own name. */
const others: Readonly<Record<string, string>> = {
	from: 'origins.field.ends',
	to: 'origins.field.ends',
	position: 'origins.field.position',
	trust: 'origins.field.trust',
	fictional: 'origins.field.fictional',
	illustrative: 'origins.field.illustrative',
	attributes: 'origins.field.attributes'
};

/** The names of fields, each once, in the order given. */
export function fieldLabels(
	{ say }: Pick<Translator, 'say'>,
	kind: 'stakeholder' | 'tie',
	fields: readonly string[]
): string[] {
	const keyOf = (field: string) =>
		kind === 'tie' && field === 'kind'
			? 'workspace.field.tieKind'
			: (others[field] ?? `workspace.field.${field}`);
	return [...new Set(fields.map((field) => say({ key: keyOf(field) })))];
}
