import { ForbiddenError } from '#lib/base/errors.ts';
import type { Id } from '#lib/base/ids.ts';
import { partsOf, type Change } from '#lib/model/changes.ts';
import type { RecordKind } from '#lib/model/records.ts';
import { recordsOf, type StakeholderMap } from '#lib/model/StakeholderMap.ts';
import { may } from './roles.ts';
import type { Standing } from './standing.ts';

/** What a check of an edit needs to know besides the edit. */
export interface EditContext {
	readonly standing: Standing;
	/** The map before the edit. */
	readonly map: StakeholderMap;
	/** Custodians for whom somebody acts on this map. */
	readonly served: ReadonlySet<Id>;
	/** Records that the caller added, as `kind id`; asked for only where it matters. */
	readonly own: () => Promise<ReadonlySet<string>>;
}

/**
 * Whether somebody may make these changes. A custodian's records in its own terms, its consents and its own
 * entry are changed by those who act for it and by nobody else, owners of the map included; whoever may edit
 * changes the rest; a contributor adds, and changes what the same person added. Throws `edit.notAllowed`,
 * `edit.custodianOnly`.
 */
export async function assertMayEdit(changes: readonly Change[], context: EditContext): Promise<void> {
	const { standing } = context;
	const acting = new Set(standing.view.custodians);
	const added = new Set<string>();
	for (const change of changes) {
		const about = describe(change, context.map);
		const isOwnCustody = about.custodians.some((id) => acting.has(id));
		if (isReserved(about, context) && !about.custodians.every((id) => acting.has(id)))
			throw new ForbiddenError('edit.custodianOnly');
		if (about.verb === 'add') added.add(about.key);
		if (isOwnCustody || may(standing.role, 'edit')) continue;
		if (!may(standing.role, 'contribute') || about.kind === 'header')
			throw new ForbiddenError('edit.notAllowed');
		if (about.verb === 'add' || added.has(about.key)) continue;
		if (!(await context.own()).has(about.key)) throw new ForbiddenError('edit.notAllowed');
	}
}

/** How a record is named among all of a map. */
export function keyOf(kind: RecordKind | 'header', id: Id): string {
	return `${kind} ${id}`;
}

interface About {
	readonly kind: RecordKind | 'header';
	readonly verb: string;
	readonly key: string;
	/** Whose the record is, before and after. */
	readonly custodians: readonly Id[];
	/** The record before, where there is one. */
	readonly held: Guarded | undefined;
	/** What becomes of it. */
	readonly next: Guarded;
}

type Guarded = { readonly id?: Id; readonly custodian?: Id | null; readonly sensitivity?: string | null };

function describe(change: Change, map: StakeholderMap): About {
	const { of, verb } = partsOf(change);
	const {
		record,
		id = record?.id ?? '',
		to = record ?? {}
	} = change as { record?: Guarded; id?: Id; to?: Guarded };
	const held = of === 'header' ? undefined : (recordsOf(map, of).get(id) as Guarded | undefined);
	const named = of === 'custodian' ? [id] : [held?.custodian, to.custodian];
	const custodians = [...new Set(named.filter((one): one is Id => typeof one === 'string'))];
	return { kind: of, verb, key: keyOf(of, id), custodians, held, next: to };
}

/** Whether only those who act for a custodian may make the change. Handing a record over to one is free to all. */
function isReserved({ kind, verb, held, next, custodians }: About, { served }: EditContext): boolean {
	if (custodians.length === 0) return false;
	if (kind === 'consent') return true;
	if (kind === 'custodian') return verb !== 'add' && custodians.some((id) => served.has(id));
	if (typeof held?.custodian !== 'string') return false;
	return (
		held.sensitivity === 'community' || verb === 'remove' || 'custodian' in next || 'sensitivity' in next
	);
}
