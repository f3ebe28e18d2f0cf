import { message, type Message } from '#lib/base/message.ts';
import { partsOf, type Change, type Edit } from './changes.ts';
import type { RecordKind } from './records.ts';
import { recordsOf, type StakeholderMap } from './StakeholderMap.ts';

/**
 * An edit in words, for the undo button, the history and the live region: "deleted Calgary Economic
 * Development and 6 ties". `map` is the map before or after it; names of removed records come along.
 */
export function describeEdit(map: StakeholderMap, edit: Pick<Edit, 'changes'>): Message {
	const counts = new Map<string, Change[]>();
	for (const change of edit.changes) {
		const same = counts.get(change.kind);
		if (same) same.push(change);
		else counts.set(change.kind, [change]);
	}
	const main = mainChange(edit.changes);
	if (!main) return message('edit.nothing');
	const { of, verb } = partsOf(main);
	if (of === 'header') return message('edit.header');
	const peers = counts.get(main.kind)?.length ?? 1;
	const what = peers === 1 ? nameOf(map, of, main) : message(`record.${of}`, { count: peers });
	const others = [...counts]
		.filter(([kind, changes]) => kind !== main.kind && partsOf(changes[0] as Change).verb === verb)
		.map(([, changes]) => message(`record.${partsOf(changes[0] as Change).of}`, { count: changes.length }));
	return message(`edit.${verb}`, { what: others.length > 0 ? [what, ...others] : what });
}

/** The change that an edit is about: a removal's or addition's chief record comes before what goes along. */
function mainChange(changes: readonly Change[]): Change | undefined {
	const rank = [
		'stakeholder',
		'project',
		'value',
		'indicator',
		'jurisdiction',
		'boundaryEntry',
		'tie',
		'action',
		'scene',
		'scenario'
	];
	const rankOf = (change: Change) => {
		const place = rank.indexOf(partsOf(change).of);
		return place < 0 ? rank.length : place;
	};
	const whole = changes.filter((change) => partsOf(change).verb !== 'set');
	return [...(whole.length > 0 ? whole : changes)].sort((a, b) => rankOf(a) - rankOf(b))[0];
}

function nameOf(map: StakeholderMap, of: RecordKind, change: Change): Message | string {
	const held =
		'record' in change ? change.record : 'id' in change ? recordsOf(map, of).get(change.id) : undefined;
	if (held && 'name' in held && held.name !== undefined) return held.name;
	if (held && 'title' in held) return message('edit.quoted', { text: held.title });
	if (held && 'what' in held) return message('edit.quoted', { text: held.what.replace(/\.$/, '') });
	if (held && 'from' in held && 'to' in held) {
		const end = (id: string) => map.stakeholders.get(id)?.name ?? id;
		return message('edit.tie', {
			from: end(held.from),
			kind: message(`tieKind.${held.kind}`),
			to: end(held.to)
		});
	}
	return message(`record.${of}`, { count: 1 });
}
