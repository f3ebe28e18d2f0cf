import type { Id } from '#lib/base/ids.ts';
import type { Edit } from '#lib/model/changes.ts';
import { roomQuery, type Room } from '#lib/model/room.ts';
import type { EditLink } from './EditLink.ts';
import { followLog } from './followLog.ts';
import { readAnswer } from './readAnswer.ts';

/**
 * The log of a map over HTTP and server-sent events, at the addresses of the API; as a room may see it where
 * one looks on.
 */
export function createHttpLink(map: Id, room?: Room): EditLink {
	const at = `/api/maps/${encodeURIComponent(map)}`;
	const asked = roomQuery(room);
	const query = asked && `?${asked}`;
	return {
		async send(edit: Edit, seq: number) {
			const body = JSON.stringify({ edit, seq });
			const response = await fetch(`${at}/log${query}`, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body
			});
			const { seq: place } = (await readAnswer(response)) as { seq: number };
			return { ...edit, seq: place };
		},
		async read() {
			return (await readAnswer(await fetch(`${at}${query}`))) as Awaited<ReturnType<EditLink['read']>>;
		},
		follow: (seq, listener) => followLog(at, asked, seq, listener)
	};
}
