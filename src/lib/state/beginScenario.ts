import { addRecord } from '#lib/model/changes.ts';
import type { Workspace } from './Workspace.svelte.ts';

/** Begins a scenario without a step and opens it in the panel, to be given its first. */
export function beginScenario(workspace: Workspace, name: string): void {
	const id = workspace.newId();
	if (workspace.edit([addRecord('scenario', { id, name })])) openScenario(workspace, id);
}

/** Opens a scenario in the panel; what two dates were compared for gives way to it. */
export function openScenario(workspace: Workspace, id: string): void {
	workspace.panel = 'ask';
	workspace.view.step({ whatIf: id, from: undefined, question: undefined, parameters: undefined });
}
