import { createContext } from 'svelte';
import type { Workspace } from '#lib/state/Workspace.svelte.ts';

/** The workspace that a component stands in, and how a page gives it. */
export const [useWorkspace, provideWorkspace] = createContext<Workspace>();
