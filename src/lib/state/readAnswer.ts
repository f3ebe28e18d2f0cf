import {
	ConflictError,
	ForbiddenError,
	InputError,
	NotFoundError,
	RoundtableError,
	StorageError,
	UsageError
} from '#lib/base/errors.ts';
import type { MessageValues } from '#lib/base/message.ts';

/** `problem+json` as the server writes it. */
interface Problem {
	readonly code?: string;
	readonly values?: MessageValues;
}

const byStatus: Readonly<Record<number, new (code: string, values?: MessageValues) => RoundtableError>> = {
	400: UsageError,
	401: ForbiddenError,
	403: ForbiddenError,
	404: NotFoundError,
	409: ConflictError,
	413: InputError,
	422: InputError,
	503: StorageError,
	507: StorageError
};

/** What the server answered; its no as the error that it is, anything unforeseen as a plain one. */
export async function readAnswer(response: Response): Promise<unknown> {
	if (response.ok) return response.json();
	const Refusal = byStatus[response.status];
	const problem = response.headers.get('content-type')?.startsWith('application/problem+json')
		? ((await response.json()) as Problem)
		: undefined;
	if (Refusal && problem?.code) throw new Refusal(problem.code, problem.values);
	throw new Error(`The server answered ${response.status}.`);
}
