import { RoundtableError, UsageError } from '#lib/base/errors.ts';
import { isLanguage } from '#lib/i18n/catalogue.ts';
import { translatorOf } from '#lib/i18n/catalogues.ts';
import type { Translator } from '#lib/i18n/translator.ts';
import type { Console } from './command.ts';
import { commands } from './commands/index.ts';
import { commandHelp, overview } from './help.ts';
import { languageOf, parseCommand } from './parse.ts';
import { sayPlace } from './warnings.ts';

/**
 * Runs one command and gives the exit code: 0 done, 1 the input is unusable, 2 wrong usage, 3 a fault of
 * ours. Only what was asked for goes to `console.out`.
 */
export async function main(
	args: readonly string[],
	console: Console,
	environment: NodeJS.ProcessEnv
): Promise<number> {
	const translator = translatorOf(languageOf(args, environment));
	try {
		return await runCommand(args, console, translator);
	} catch (error) {
		if (error instanceof RoundtableError) {
			console.note(sayError(error, translator));
			return error instanceof UsageError ? 2 : 1;
		}
		console.note(translator.t('cli.fault'));
		console.note(error instanceof Error ? (error.stack ?? error.message) : String(error));
		return 3;
	}
}

async function runCommand(
	args: readonly string[],
	console: Console,
	translator: Translator
): Promise<number> {
	const [name, ...rest] = args;
	if (name === undefined || name.startsWith('-')) {
		const isAsked = args.includes('--help');
		(isAsked ? console.out : console.note)(overview(commands, translator));
		return isAsked ? 0 : 2;
	}
	const command = commands.find((candidate) => candidate.name === name);
	if (!command)
		throw new UsageError('cli.commandUnknown', { name, known: commands.map((known) => known.name) });
	const { positionals, options } = parseCommand(command, rest);
	const { lang } = options;
	if (lang !== undefined && !isLanguage(lang)) throw new UsageError('cli.lang', { value: String(lang) });
	if (options['help']) {
		console.out(commandHelp(command, translator));
		return 0;
	}
	return (await command.run({ positionals, options, translator, console })) ?? 0;
}

function sayError(error: RoundtableError, translator: Translator): string {
	const sentence = translator.say(error.sentence);
	const place = error.at ? sayPlace(error.at, translator) : '';
	return place === '' ? sentence : translator.t('cli.located', { place, sentence });
}
