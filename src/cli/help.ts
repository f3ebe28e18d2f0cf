import type { MessageKey } from '#lib/i18n/catalogue.ts';
import type { Translator } from '#lib/i18n/translator.ts';
import { describeCommand, usageOf, type Command } from './command.ts';
import { COMMON } from './parse.ts';

/** What there is: every command with what it does. */
export function overview(commands: readonly Command[], { t }: Translator): string {
	const heads = commands.map(({ name, words }) => [name, ...words].join(' '));
	const width = Math.max(...heads.map((head) => head.length));
	return [
		t('cli.about'),
		'',
		t('cli.usage', { usage: 'COMMAND …' }),
		'',
		t('cli.commands'),
		...commands.map(
			(command, index) => `  ${(heads[index] ?? '').padEnd(width)}  ${t(describeCommand(command))}`
		),
		'',
		t('cli.inputs'),
		t('cli.exits')
	].join('\n');
}

/** One command with its options. */
export function commandHelp(command: Command, { t }: Translator): string {
	const options = Object.keys({ ...command.options, ...COMMON });
	const width = Math.max(...options.map((name) => name.length));
	return [
		t(describeCommand(command)),
		t('cli.usage', { usage: usageOf(command) }),
		'',
		t('cli.options'),
		...options.map((name) => `  --${name.padEnd(width)}  ${t(`cli.option.${name}` as MessageKey)}`),
		'',
		t('cli.inputs')
	].join('\n');
}
