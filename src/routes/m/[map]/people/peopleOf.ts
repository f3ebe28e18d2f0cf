import type { Accounts } from '#lib/server/accounts/Accounts.ts';
import type { Caller } from '#lib/server/access/Caller.ts';
import { may } from '#lib/server/access/roles.ts';
import type { MapState, Store } from '#lib/server/store/Store.ts';
import { recordKindList } from '#lib/model/records.ts';
import { recordsOf } from '#lib/model/StakeholderMap.ts';

/** Acts shown of the trail. */
const SHOWN = 100;

/** What owners see and decide: who is on the map, what opens it, and what was decided before. */
export async function ownersPart(store: Store, accounts: Accounts, caller: Caller, state: MapState) {
	const { id } = state.map.header;
	if (!may(state.standing.role, 'own')) return undefined;
	const { visibility, members, links } = await store.people.read(caller, id);
	const acts = (await store.people.acts(caller, id)).slice(0, SHOWN);
	const named = [...members.map(({ person }) => person), ...acts.flatMap(({ person }) => person ?? [])];
	const people = await accounts.people(named);
	return {
		visibility,
		links,
		keeping: await store.keeping.read(caller, id),
		members: members.map(({ person, role, custodians }) => ({
			id: person,
			name: people.get(person)?.name,
			email: people.get(person)?.email,
			role,
			custodians: custodians.map((custodian) => state.map.custodians.get(custodian)?.name ?? custodian)
		})),
		acts: acts.map(({ at, person, act, about }) => ({
			at,
			act,
			about,
			isMachine: person === undefined,
			name: person === undefined ? undefined : people.get(person)?.name
		}))
	};
}

/** For each custodian that the caller acts for: what is its own here, its consents, and who read it. */
export async function custodiansPart(
	store: Store,
	accounts: Accounts,
	caller: Caller,
	{ map, standing }: MapState
) {
	const parts = (standing.view.custodians ?? []).flatMap((id) => map.custodians.get(id) ?? []);
	return Promise.all(
		parts.map(async ({ id, name }) => {
			const readings = await store.readings(caller, map.header.id, id);
			const people = await accounts.people(readings.map(({ person }) => person));
			const count = recordKindList
				.flatMap((kind) => [...recordsOf(map, kind).values()])
				.filter((record) => (record as { custodian?: string }).custodian === id).length;
			return {
				id,
				name,
				count,
				consents: [...map.consents.values()].filter(({ custodian }) => custodian === id),
				readings: readings.slice(0, SHOWN).map(({ person, hour }) => ({
					hour,
					isLink: person === '–',
					name: people.get(person)?.name
				}))
			};
		})
	);
}
