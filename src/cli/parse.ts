import { parseArgs } from 'node:util';
import { UsageError } from '#lib/base/errors.ts';
import { isLanguage, type Language } from '#lib/i18n/catalogue.ts';
import { usageOf, type Command, type Options } from './command.ts';

/** Options that every command takes. */
export const COMMON: Options = { lang: { type: 'string' }, help: { type: 'boolean' } };

export interface Parsed {
	readonly positionals: readonly string[];
	readonly options: Readonly<Record<string, string | boolean | undefined>>;
}

/**
 * The words and options that follow a command. Throws `cli.option` for an option that it does not have or
 * that lacks its value, `cli.arguments` for too few or too many words.
 */
export function parseCommand(command: Command, args: readonly string[]): Parsed {
	const words = args.filter((word) => !word.startsWith('-'));
	const wantsHelp = args.includes('--help');
	const options = {
		...(wantsHelp ? {} : command.freeOptions?.(words)),
		...command.options,
		...COMMON
	};
	const parsed = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
	for (const token of parsed.tokens) {
		if (token.kind !== 'option') continue;
		const wanted = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
		const fits = wanted?.type === 'string' ? isValue(token.value) : wanted && token.value === undefined;
		if (!fits) throw new UsageError('cli.option', { name: token.rawName, command: command.name });
	}
	const { positionals } = parsed;
	if (!wantsHelp && positionals.length !== command.words.length)
		throw new UsageError('cli.arguments', { command: command.name, usage: usageOf(command) });
	return { positionals, options: parsed.values as Parsed['options'] };
}

/** The language that the arguments ask for, else that of the system. */
export function languageOf(args: readonly string[], environment: NodeJS.ProcessEnv): Language {
	const place = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
	const asked = place < 0 ? undefined : (args[place]?.split('=')[1] ?? args[place + 1]);
	if (isLanguage(asked)) return asked;
	const system = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
	return /^fr/i.test(system) ? 'fr' : 'en';
}

/** A word that looks like an option is none that an option takes; a negative number is. */
function isValue(value: string | undefined): boolean {
	return value !== undefined && (!value.startsWith('-') || /^-[\d.]+$/.test(value) || value === '-');
}
