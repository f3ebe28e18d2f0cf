import {
	ConflictError,
	ForbiddenError,
	InputError,
	NotFoundError,
	RoundtableError,
	StorageError,
	UsageError
} from '#lib/base/errors.ts';
import type { Id } from '#lib/base/ids.ts';
import type { MessageValues } from '#lib/base/message.ts';
import { roomQuery, type Room } from '#lib/model/room.ts';
import type { Edit, LoggedEdit } from '#lib/model/changes.ts';
import type { EditLink } from './EditLink.ts';

/** `problem+json` as the server writes it. */
interface Problem {
	readonly code?: string;
	readonly values?: MessageValues;
}

const byStatus: Readonly<Record<number, new (code: string, values?: MessageValues) => RoundtableError>> = {
	400: UsageError,
	403: ForbiddenError,
	404: NotFoundError,
	409: ConflictError,
	413: InputError,
	422: InputError,
	503: StorageError,
	507: StorageError
};

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
		follow(seq, listener) {
			const source = new EventSource(`${at}/feed?after=${seq}${asked && `&${asked}`}`);
			source.onopen = () => listener.opened();
			source.onerror = () => listener.lost();
			source.addEventListener('edit', ({ data }) => listener.edit(JSON.parse(data as string) as LoggedEdit));
			source.addEventListener('resync', () => listener.stale());
			return () => source.close();
		}
	};
}

/** What the server answered; its no as the error that it is, anything unforeseen as a plain one. */
async function readAnswer(response: Response): Promise<unknown> {
	if (response.ok) return response.json();
	const Refusal = byStatus[response.status];
	const problem = response.headers.get('content-type')?.startsWith('application/problem+json')
		? ((await response.json()) as Problem)
		: undefined;
	if (Refusal && problem?.code) throw new Refusal(problem.code, problem.values);
	throw new Error(`The server answered ${response.status}.`);
}
