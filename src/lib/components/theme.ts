import { createContext } from 'svelte';
import type { Theme } from '#lib/views/palette.ts';

/** The theme of the page that a component stands on, for what is not drawn by style sheets; and how a page gives it. */
export const [useTheme, provideTheme] = createContext<() => Theme>();
