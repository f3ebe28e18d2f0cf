import { createContext } from 'svelte';
import type { SessionEnd } from '#lib/state/SessionEnd.svelte.ts';

/** When the session of the window ends, and how its outermost page gives it. */
export const [useSessionEnd, provideSessionEnd] = createContext<SessionEnd>();
