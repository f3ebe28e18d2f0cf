import { UsageError } from '#lib/base/errors.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { parsePair, parseQuota } from './quotas.ts';

/** Groupings that every map offers: by the larger places, by home, by kind. */
export const groupings = ['region', 'place', 'kind'] as const;

/**
 * One thing that may be set about a question. Its label is `question.<question>.parameter.<id>`, that of
 * a choice `question.<question>.choice.<choice>`.
 */
export type Parameter =
	| {
			readonly id: string;
			readonly kind: 'number';
			/** Left out where what is usual depends on the map: the question then finds it itself, and says so. */
			readonly default?: number;
			readonly min: number;
			readonly max: number;
			readonly whole?: boolean;
	  }
	| {
			readonly id: string;
			readonly kind: 'choice';
			readonly default: string;
			readonly choices: readonly string[];
	  }
	/** Ids of projects of the map (as text: separated by commas), or none. */
	| { readonly id: string; readonly kind: 'projects' }
	/** Ids of stakeholders of the map (as text: separated by commas), or none. */
	| { readonly id: string; readonly kind: 'stakeholders' }
	/** Pairs of stakeholders, each `a+b`, or none. */
	| { readonly id: string; readonly kind: 'pairs' }
	/** Some of the choices, most important first, or none. Labels are those of choices. */
	| { readonly id: string; readonly kind: 'order'; readonly choices: readonly string[] }
	/** How many of a group, each `kind:vendor=1` (see `quotas.ts`), or none. */
	| { readonly id: string; readonly kind: 'quotas' }
	/** `region`, `place`, `kind` or the name of an attribute that stakeholders of the map carry; or none. */
	| { readonly id: string; readonly kind: 'grouping' };

export type ParameterValue = string | number | readonly string[];

/** What a question was asked with: every parameter that has a value. */
export type ParameterValues = Readonly<Record<string, ParameterValue>>;

/**
 * The values of a question's parameters, defaults filled in. Text is read as a number where one is wanted,
 * as it comes from a command line or an address. Throws `UsageError` for a parameter that the question does
 * not have or a value that does not fit.
 */
export function readParameters(
	question: { readonly id: string; readonly parameters: readonly Parameter[] },
	map: StakeholderMap,
	given: Readonly<Record<string, unknown>>
): ParameterValues {
	const known = question.parameters.map(({ id }) => id);
	for (const id of Object.keys(given)) {
		if (!known.includes(id)) throw new UsageError('parameter.unknown', { id, question: question.id, known });
	}
	const entries = question.parameters.flatMap((parameter) => {
		const held = Object.hasOwn(given, parameter.id) ? given[parameter.id] : undefined;
		const isOne = parameter.kind === 'number' || parameter.kind === 'choice' || parameter.kind === 'grouping';
		// An address gives every value as a list.
		const value = readValue(
			parameter,
			map,
			isOne && Array.isArray(held) && held.length === 1 ? held[0] : held
		);
		return value === undefined ? [] : [[parameter.id, value] as const];
	});
	return Object.fromEntries(entries);
}

function readValue(parameter: Parameter, map: StakeholderMap, given: unknown): ParameterValue | undefined {
	const missing = given === undefined || given === null || given === '';
	switch (parameter.kind) {
		case 'number':
			return missing ? parameter.default : readNumber(parameter, given);
		case 'choice':
			return missing ? parameter.default : readChoice(parameter, given);
		case 'projects':
			return missing ? undefined : readIds('parameter.project', parameter.id, map.projects, given);
		case 'order':
			return missing ? undefined : readOrder(parameter, given);
		case 'stakeholders':
			return missing ? undefined : readIds('parameter.stakeholder', parameter.id, map.stakeholders, given);
		case 'pairs':
			return missing
				? undefined
				: readParts('parameter.pair', parameter.id, given, (text) => parsePair(map, text));
		case 'quotas':
			return missing
				? undefined
				: readParts('parameter.quota', parameter.id, given, (text) => parseQuota(map, text));
		case 'grouping':
			return missing ? undefined : readGrouping(parameter.id, map, given);
	}
}

function readNumber({ id, min, max, whole }: Extract<Parameter, { kind: 'number' }>, given: unknown): number {
	const value = typeof given === 'string' ? Number(given) : given;
	const fits =
		typeof value === 'number' && value >= min && value <= max && (!whole || Number.isInteger(value));
	if (!fits)
		throw new UsageError(whole ? 'parameter.whole' : 'parameter.number', {
			id,
			value: String(given),
			min,
			max
		});
	return value;
}

function readChoice({ id, choices }: Extract<Parameter, { kind: 'choice' }>, given: unknown): string {
	if (typeof given === 'string' && choices.includes(given)) return given;
	throw new UsageError('parameter.choice', { id, value: String(given), choices });
}

function readOrder(
	{ id, choices }: Extract<Parameter, { kind: 'order' }>,
	given: unknown
): readonly string[] | undefined {
	const parts = Array.isArray(given) ? given.map(String) : splitList(String(given), () => false);
	const unknown = parts.find((part) => !choices.includes(part));
	if (unknown !== undefined) throw new UsageError('parameter.choice', { id, value: unknown, choices });
	return parts.length > 0 ? [...new Set(parts)] : undefined;
}

function readIds(
	code: string,
	id: string,
	known: ReadonlyMap<string, unknown>,
	given: unknown
): readonly string[] | undefined {
	return readParts(code, id, given, (text) => known.has(text));
}

/** The parts of a list, each of which must be understood by `read`. */
function readParts(
	code: string,
	id: string,
	given: unknown,
	read: (text: string) => unknown
): readonly string[] | undefined {
	const parts = Array.isArray(given) ? given.map(String) : splitList(String(given), read);
	const unknown = parts.find((part) => !read(part));
	if (unknown !== undefined) throw new UsageError(code, { id, value: unknown, example: 'kind:vendor=1' });
	return parts.length > 0 ? [...new Set(parts)] : undefined;
}

/** Parts between commas; a comma that belongs to an id divides nothing where the whole is understood. */
function splitList(text: string, read: (text: string) => unknown): string[] {
	if (read(text)) return [text];
	return text
		.split(',')
		.map((part) => part.trim())
		.filter((part) => part !== '');
}

function readGrouping(id: string, map: StakeholderMap, given: unknown): string {
	const value = String(given);
	const choices = groupingChoices(map);
	if (choices.includes(value)) return value;
	throw new UsageError('parameter.choice', { id, value, choices });
}

/** What a map can be grouped by: what every map offers, then the attributes that its stakeholders carry. */
export function groupingChoices(map: StakeholderMap): string[] {
	const attributes = [...map.stakeholders.values()].flatMap((stakeholder) => stakeholder.attributes ?? []);
	return [...new Set([...groupings, ...attributes.map(({ name }) => name)])];
}
