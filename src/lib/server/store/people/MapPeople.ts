import { ForbiddenError, NotFoundError } from '#lib/base/errors.ts';
import type { Id } from '#lib/base/ids.ts';
import { isVisitor, type Caller, type Person } from '../../access/Caller.ts';
import { may, type Role, type Visibility } from '../../access/roles.ts';
import type { Member } from '../../access/standing.ts';
import { assertMaySet, assertNotLast, assertOwner } from '../../access/maySet.ts';
import { newId } from '../../newId.ts';
import type { Engine } from '../Engine.ts';
import type { Database } from '../schema.ts';
import { readActs, recordAct, type AuditEntry } from './audit.ts';
import { MapActs, personOf } from './MapActs.ts';
import { readAccess } from './readAccess.ts';
import type { Invitation, MapPeopleState } from './mapPeopleTypes.ts';
import { newToken, tokenDigest } from './token.ts';

const DAY = 86_400_000;
/** Entries of the audit trail in one answer. */
const ACTS = 500;

/**
 * Who may see and do what on maps: membership, visibility, links, invitations, and the trail of who changed
 * these. Every call names the caller. For a custodian, whoever acts for it decides who else does; the owner
 * of the map names the first one, and cannot take it back.
 *
 * Throws `map.unknown` for whoever may not know of the map, `people.ownersOnly`, `people.custodianOnly`,
 * `people.lastOwner`.
 */
export class MapPeople {
	readonly #acts: MapActs;

	constructor(
		private readonly engine: Engine,
		/** The moment, ISO 8601. */
		private readonly now: () => string,
		/** Told when who may see a map has changed. */
		private readonly changed: (map: Id) => void
	) {
		this.#acts = new MapActs(engine, now, changed);
	}

	async read(caller: Caller, map: Id): Promise<MapPeopleState> {
		const { access, standing } = await this.#acts.standing(this.engine.db, caller, map);
		assertOwner(standing);
		const rows = await this.engine.db.selectFrom('link').selectAll().where('map_id', '=', map).execute();
		return {
			visibility: access.visibility,
			members: [...access.members].map(([person, member]) => ({ person, ...member })),
			links: rows
				.filter(({ expires }) => expires > this.now())
				.map(({ id, role, made, expires }) => ({ id, role: role as Role, made, expires }))
		};
	}

	setVisibility(caller: Caller, map: Id, visibility: Visibility): Promise<void> {
		return this.#acts.do(caller, map, 'visibility.set', { visibility }, async (db, { standing }) => {
			assertOwner(standing);
			await db.updateTable('map').set({ visibility }).where('id', '=', map).execute();
		});
	}

	/** Makes somebody a member, or another sort of member. */
	setMember(caller: Caller, map: Id, person: string, { role, custodians }: Member): Promise<void> {
		return this.#acts.do(
			caller,
			map,
			'member.set',
			{ person, role, custodians },
			async (db, { access, standing }) => {
				const before = access.members.get(person);
				assertMaySet(access, standing, before, { role, custodians });
				if (before?.role === 'owner' && role !== 'owner') assertNotLast(access, person);
				const row = { role, custodians: JSON.stringify(custodians) };
				await db
					.insertInto('membership')
					.values({ map_id: map, person, since: this.now(), ...row })
					.onConflict((conflict) => conflict.columns(['map_id', 'person']).doUpdateSet(row))
					.execute();
			}
		);
	}

	/** Takes somebody off the map; anybody may go. */
	removeMember(caller: Caller, map: Id, person: string): Promise<void> {
		return this.#acts.do(caller, map, 'member.remove', { person }, async (db, { access, standing }) => {
			const before = access.members.get(person);
			if (!before) return;
			const isSelf = isVisitor(caller) && caller.person?.id === person;
			if (!isSelf) assertMaySet(access, standing, before, { role: 'viewer', custodians: [] });
			if (before.role === 'owner') assertNotLast(access, person);
			await db.deleteFrom('membership').where('map_id', '=', map).where('person', '=', person).execute();
		});
	}

	/** Makes a link; answers what goes into its address, which is known only now. */
	async addLink(caller: Caller, map: Id, role: 'viewer' | 'contributor', days: number): Promise<string> {
		const token = newToken();
		const link = { id: newId(), role, made: this.now(), expires: this.#in(days) };
		await this.#acts.do(
			caller,
			map,
			'link.add',
			{ link: link.id, role, expires: link.expires },
			async (db, { standing }) => {
				assertOwner(standing);
				await db
					.insertInto('link')
					.values({ ...link, map_id: map, digest: tokenDigest(token) })
					.execute();
			}
		);
		return token;
	}

	removeLink(caller: Caller, map: Id, link: Id): Promise<void> {
		return this.#acts.do(caller, map, 'link.remove', { link }, async (db, { standing }) => {
			assertOwner(standing);
			await db.deleteFrom('link').where('map_id', '=', map).where('id', '=', link).execute();
		});
	}

	/** The map that a link opens; undefined where it opens none any more. */
	async mapOfLink(token: string): Promise<Id | undefined> {
		const row = await this.engine.db
			.selectFrom('link')
			.select(['map_id', 'expires'])
			.where('digest', '=', tokenDigest(token))
			.executeTakeFirst();
		return row && row.expires > this.now() ? row.map_id : undefined;
	}

	/** Invites somebody; answers what goes into the address, which is known only now. */
	async invite(caller: Caller, invitation: Invitation): Promise<string> {
		const { map, email, role = 'viewer', custodians = [] } = invitation;
		const token = newToken();
		const row = {
			digest: tokenDigest(token),
			map_id: map ?? null,
			email: email?.trim().toLowerCase() ?? null,
			role: map === undefined ? null : role,
			custodians: JSON.stringify(custodians),
			made: this.now(),
			made_by: personOf(caller) ?? '',
			expires: this.#in(invitation.days),
			accepted: null,
			accepted_by: null
		};
		const insert = (db: Database) => db.insertInto('invitation').values(row).execute();
		if (map === undefined) {
			if (isVisitor(caller)) throw new ForbiddenError('people.ownersOnly');
			await this.engine.write(insert);
			return token;
		}
		await this.#acts.do(
			caller,
			map,
			'member.invite',
			{ role, custodians },
			async (db, { access, standing }) => {
				assertMaySet(access, standing, undefined, { role, custodians });
				await insert(db);
			}
		);
		return token;
	}

	/** What an invitation offers while it stands open; undefined for any other text. */
	async invitation(token: string): Promise<{ map: Id | undefined; email: string | undefined } | undefined> {
		const row = await this.#openInvitation(this.engine.db, token);
		return row && { map: row.map_id ?? undefined, email: row.email ?? undefined };
	}

	/**
	 * Makes a person what an invitation says, once: of several who open it at the same moment, one. Answers the
	 * map. Throws `people.invitationGone`, `people.invitationOther`.
	 */
	async accept(token: string, person: Person & { readonly email: string }): Promise<Id | undefined> {
		const { maps, map } = await this.engine.write(async (db) => {
			const row = await this.#openInvitation(db, token);
			if (!row) throw new NotFoundError('people.invitationGone');
			if (row.email !== null && row.email !== person.email.toLowerCase())
				throw new ForbiddenError('people.invitationOther');
			await db
				.updateTable('invitation')
				.set({ accepted: this.now(), accepted_by: person.id })
				.where('digest', '=', row.digest)
				.execute();
			const maps = row.map_id === null ? await ownerless(db) : [row.map_id];
			const offered: Member =
				row.map_id === null
					? { role: 'owner', custodians: [] }
					: { role: (row.role ?? 'viewer') as Role, custodians: JSON.parse(row.custodians) as Id[] };
			for (const map of maps) await this.#join(db, map, person.id, offered);
			await this.engine.announce(db, maps);
			return { maps, map: row.map_id ?? undefined };
		});
		for (const one of maps) this.changed(one);
		return map;
	}

	/** The last acts on a map, the newest first. At the machine itself also of a map that was erased. */
	async acts(caller: Caller, map: Id): Promise<AuditEntry[]> {
		const acts = await readActs(this.engine.db, map, ACTS);
		if (!isVisitor(caller) && acts.length > 0) return acts;
		const { standing } = await this.#acts.standing(this.engine.db, caller, map);
		assertOwner(standing);
		return acts;
	}

	/** Records an act that is done elsewhere, such as an export or a sign-in. */
	record(
		person: string | undefined,
		act: string,
		map: Id | undefined,
		about: AuditEntry['about'] = {}
	): Promise<void> {
		return this.engine.write((db) => recordAct(db, { at: this.now(), person, act, map, about }));
	}

	/** Whether anybody owns any map. */
	async isOwned(): Promise<boolean> {
		const owners = this.engine.db
			.selectFrom('membership')
			.select('person')
			.where('role', '=', 'owner')
			.limit(1);
		return (await owners.executeTakeFirst()) !== undefined;
	}

	/** Somebody's account is gone: what they were on maps goes too. Their edits stay in the logs. */
	async forget(person: string): Promise<void> {
		const maps = await this.engine.write(async (db) => {
			const rows = await db.selectFrom('membership').select('map_id').where('person', '=', person).execute();
			await db.deleteFrom('membership').where('person', '=', person).execute();
			const maps = rows.map(({ map_id }) => map_id);
			await this.engine.announce(db, maps);
			return maps;
		});
		for (const map of maps) this.changed(map);
	}

	/** The most of what somebody was and is offered. */
	async #join(db: Database, map: Id, person: string, offered: Member): Promise<void> {
		const held = (await readAccess(db, map)).members.get(person);
		const role = held && may(held.role, 'contribute') && !may(offered.role, 'own') ? held.role : offered.role;
		const custodians = [...new Set([...(held?.custodians ?? []), ...offered.custodians])];
		const row = { role, custodians: JSON.stringify(custodians) };
		await db
			.insertInto('membership')
			.values({ map_id: map, person, since: this.now(), ...row })
			.onConflict((conflict) => conflict.columns(['map_id', 'person']).doUpdateSet(row))
			.execute();
		await recordAct(db, { at: this.now(), person, act: 'member.join', map, about: { role, custodians } });
	}

	async #openInvitation(db: Database, token: string) {
		const row = await db
			.selectFrom('invitation')
			.selectAll()
			.where('digest', '=', tokenDigest(token))
			.where('accepted', 'is', null)
			.executeTakeFirst();
		return row && row.expires > this.now() ? row : undefined;
	}

	#in(days: number): string {
		return new Date(Date.parse(this.now()) + days * DAY).toISOString();
	}
}

async function ownerless(db: Database): Promise<Id[]> {
	const maps = await db.selectFrom('map').select('id').orderBy('id').execute();
	const owned = await db.selectFrom('membership').select('map_id').where('role', '=', 'owner').execute();
	const taken = new Set(owned.map(({ map_id }) => map_id));
	return maps.map(({ id }) => id).filter((id) => !taken.has(id));
}
