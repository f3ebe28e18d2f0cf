import { offer } from '#lib/analysis/offer.ts';
import { roomOf } from '#lib/model/room.ts';
import { toDocument } from '#lib/model/StakeholderMap.ts';
import { may } from '#lib/server/access/roles.ts';
import { orErrorPage } from '#lib/server/http/problem.ts';

interface Asked {
	readonly locals: App.Locals;
	readonly url: URL;
	readonly params: { readonly map: string };
}

/**
 * A map as it stands, as its audience may see it, and what the reader may do; a room gets less of both. The document
 * is text: a browser reads JSON several times as fast as the same written as a script.
 */
export async function readMap({ locals, url, params }: Asked) {
	const { application, session, store, viewer, language } = locals;
	const room = roomOf(url.searchParams);
	const { map, seq, standing } = await orErrorPage(store.read(viewer, params.map), language);
	const isCustodian = (standing.view.custodians ?? []).length > 0;
	// Where there are accounts, owners decide about people, and custodians about what is theirs.
	const isShared = application.accounts !== undefined && !room;
	const mayShare = isShared && (may(standing.role, 'own') || isCustodian);
	const isReadOnly = !may(standing.role, 'contribute') && standing.role !== 'custodian' && !isCustodian;
	const author = session?.person.name ?? 'local';
	return { text: JSON.stringify(toDocument(map)), seq, offer, room, author, mayShare, isReadOnly };
}
