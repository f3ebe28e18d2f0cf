import type { Finding } from '#lib/analysis/answers/answer.ts';
import { actionFor, toAction } from '#lib/analysis/plan/toAction.ts';
import type { Id } from '#lib/base/ids.ts';
import type { Translator } from '#lib/i18n/translator.ts';
import { addRecord } from '#lib/model/changes.ts';
import type { Workspace } from './Workspace.svelte.ts';

/** Where the plan lies open on the stage, in the place of a view. */
export const PLAN_PAGE = 'plan';

/** What of the plan is looked at: whose actions, and which one is open for editing. */
export class PlanState {
	/** Only the actions of this owner; of everybody unless told. */
	owner = $state<string | undefined>();
	/** The action that is open. */
	opened = $state<Id | undefined>();

	constructor(private readonly workspace: Workspace) {}

	/** Opens an action, or closes it where it is open. */
	toggle(id: Id): void {
		this.opened = this.opened === id ? undefined : id;
	}

	/** Shows an action in the panel, open for editing. */
	open(id: Id): void {
		this.workspace.panel = 'plan';
		this.workspace.panelCalls++;
		this.owner = undefined;
		this.opened = id;
	}

	/** Puts a finding into the plan, in the words of a translator; where it is there already its action is opened. */
	addFinding(
		question: string,
		finding: Finding,
		{ say, language }: Pick<Translator, 'say' | 'language'>
	): void {
		const { session, newId } = this.workspace;
		const held = actionFor(session.map, question, finding);
		if (held) this.open(held.id);
		else
			this.workspace.edit([
				addRecord('action', toAction(session.map, question, finding, { say, language, id: newId() }))
			]);
	}

	/** Whom the open action is with, and through whom it begins: to be lit in the picture. */
	get people(): ReadonlySet<Id> {
		const action = this.workspace.session.map.actions.get(this.opened ?? '');
		return new Set([...(action?.with ?? []), ...(action?.through === undefined ? [] : [action.through])]);
	}
}
