import { themes, type Theme } from '#lib/views/palette.ts';

/** The cookie that keeps the theme somebody chose for this machine. */
export const THEME_COOKIE = 'theme';

/** The theme of a page: as its address asks, else as was chosen before, else light. */
export function themeOf(asked: string | null, kept: string | undefined): Theme {
	if (isTheme(asked)) return asked;
	return isKeptTheme(kept) ? kept : 'light';
}

/** A room is an audience too, so it lasts only as long as its address. */
export function isKeptTheme(value: unknown): value is Theme {
	return isTheme(value) && value !== 'room';
}

function isTheme(value: unknown): value is Theme {
	return (themes as readonly unknown[]).includes(value);
}
