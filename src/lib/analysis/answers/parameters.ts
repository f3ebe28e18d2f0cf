import { UsageError } from '#lib/base/errors.ts';
import type { StakeholderMap } from '#lib/model/StakeholderMap.ts';

/**
 * One thing that may be set about a question. Its label is `question.<question>.parameter.<id>`, that of
 * a choice `question.<question>.choice.<choice>`.
 */
export type Parameter =
	| {
			readonly id: string;
			readonly kind: 'number';
			readonly default: number;
			readonly min: number;
			readonly max: number;
			readonly whole?: boolean;
	  }
	| { readonly id: string; readonly kind: 'choice'; readonly default: string; readonly choices: readonly string[] }
	/** Id of a project of the map, or none. */
	| { readonly id: string; readonly kind: 'project' };

/** What a question was asked with: every parameter that has a value. */
export type ParameterValues = Readonly<Record<string, string | number>>;

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
		const value = readValue(parameter, map, Object.hasOwn(given, parameter.id) ? given[parameter.id] : undefined);
		return value === undefined ? [] : [[parameter.id, value] as const];
	});
	return Object.fromEntries(entries);
}

function readValue(parameter: Parameter, map: StakeholderMap, given: unknown): string | number | undefined {
	const { id } = parameter;
	const missing = given === undefined || given === null || given === '';
	if (parameter.kind === 'project') {
		if (missing) return undefined;
		if (typeof given === 'string' && map.projects.has(given)) return given;
		throw new UsageError('parameter.project', { id, value: String(given) });
	}
	if (missing) return parameter.default;
	if (parameter.kind === 'choice') {
		if (typeof given === 'string' && parameter.choices.includes(given)) return given;
		throw new UsageError('parameter.choice', { id, value: String(given), choices: parameter.choices });
	}
	const { min, max, whole } = parameter;
	const value = typeof given === 'string' ? Number(given) : given;
	const fits = typeof value === 'number' && value >= min && value <= max && (!whole || Number.isInteger(value));
	if (!fits) throw new UsageError(whole ? 'parameter.whole' : 'parameter.number', { id, value: String(given), min, max });
	return value;
}
