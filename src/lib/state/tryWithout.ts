import { message } from '#lib/base/message.ts';
import { addRecord } from '#lib/model/changes.ts';
import { stepsOf } from '#lib/model/edits/scenario.ts';
import type { Workspace } from './Workspace.svelte.ts';

/**
 * Opens the scenario in which the selected stakeholder leaves and nothing else happens: the one that is there,
 * or a new one under its name.
 */
export function tryWithout(workspace: Workspace): void {
	const { selected, session } = workspace;
	if (!selected) return;
	const known = [...session.map.scenarios.keys()].find((scenario) => {
		const [first, ...others] = stepsOf(session.map, scenario);
		return others.length === 0 && first?.act === 'remove' && first.stakeholder === selected.id;
	});
	const whatIf = known ?? workspace.newId();
	const step = { scenario: whatIf, order: 1, act: 'remove', stakeholder: selected.id } as const;
	const changes = known
		? []
		: [
				addRecord('scenario', { id: whatIf, name: selected.name }),
				addRecord('scenarioStep', { id: workspace.newId(), ...step })
			];
	// The scenario bears the name of whom it is without: said alone, that would sound as if it were added.
	const words = message('edit.add', { what: message('record.scenario', { count: 1 }) });
	if (!workspace.edit(changes, words)) return;
	workspace.panel = 'ask';
	workspace.view.step({ whatIf, question: undefined, parameters: undefined });
}
