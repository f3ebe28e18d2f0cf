import type { ParseArgsConfig } from 'node:util';
import type { MessageKey } from '#lib/i18n/catalogue.ts';
import type { Translator } from '#lib/i18n/translator.ts';

/** Options by name, as `parseArgs` takes them; their help is `cli.option.<name>` of the catalogues. */
export type Options = NonNullable<ParseArgsConfig['options']>;

/** What a command is run with. */
export interface Run {
	readonly positionals: readonly string[];
	readonly options: Readonly<Record<string, string | boolean | undefined>>;
	readonly translator: Translator;
	readonly console: Console;
}

/** Where a command prints. `out` is what was asked for, `note` what is worth knowing beside it. */
export interface Console {
	out(text: string): void;
	note(text: string): void;
	/** What came in on standard input. */
	readInput(): Promise<Uint8Array>;
}

/** One command; what it does is said by `cli.command.<name>`. */
export interface Command {
	readonly name: string;
	/** The words that follow it, all of them wanted unless in brackets. */
	readonly words: readonly string[];
	readonly options: Options;
	/** Further options that only its words name, such as the parameters of a question. */
	readonly freeOptions?: (words: readonly string[]) => Options;
	/** Does it, and gives the exit code where it is not 0. */
	readonly run: (run: Run) => Promise<number | void> | number | void;
}

export const JSON_OPTION = { json: { type: 'boolean' } } as const satisfies Options;

/** Text of an option, undefined where it was not given. */
export function textOf({ options }: Run, name: string): string | undefined {
	const value = options[name];
	return typeof value === 'string' ? value : undefined;
}

/** What was asked for: one JSON document, or lines for a person. */
export function print({ options, console }: Run, json: unknown, lines: () => readonly string[]): void {
	console.out(options['json'] ? JSON.stringify(json, null, '\t') : lines().join('\n'));
}

/** The usage of a command in one line. */
export function usageOf({ name, words, options, freeOptions }: Command): string {
	const flags = Object.entries(options).map(([option, { type }]) =>
		type === 'boolean' ? `[--${option}]` : `[--${option} …]`
	);
	return [name, ...words, ...(freeOptions ? ['[--PARAMETER …]'] : []), ...flags].join(' ');
}

export function describeCommand({ name }: Command): MessageKey {
	return `cli.command.${name}` as MessageKey;
}
