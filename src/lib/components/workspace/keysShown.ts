import type { Translator } from '#lib/i18n/translator.ts';

const arrows: Readonly<Record<string, string>> = {
	ArrowLeft: '←',
	ArrowRight: '→',
	ArrowUp: '↑',
	ArrowDown: '↓'
};

/** How a key is written for people: `Mod+Z` is "Ctrl+Z", or "⌘Z" on a Mac. */
export function keyShown(key: string, { t }: Pick<Translator, 't'>, isMac: boolean): string {
	const parts = key === '+' ? ['+'] : key.split('+');
	const words = parts.map((part) => {
		if (part === 'Mod') return isMac ? '⌘' : t('workspace.key.control');
		if (part === 'Shift') return isMac ? '⇧' : t('workspace.key.shift');
		if (part === 'Enter') return t('workspace.key.enter');
		if (part === 'Escape') return t('workspace.key.escape');
		if (part === 'Delete') return t('workspace.key.delete');
		if (part === 'Backspace') return t('workspace.key.backspace');
		if (part === 'Home') return t('workspace.key.home');
		if (part === ' ') return t('workspace.key.space');
		return arrows[part] ?? part;
	});
	return words.join(isMac ? '' : '+');
}

export function isMac(): boolean {
	return typeof navigator !== 'undefined' && navigator.userAgent.includes('Mac');
}
