import { StorageError } from '#lib/base/errors.ts';

/** Codes of the system's network calls when the database cannot be reached, or went away. */
const UNREACHABLE = new Set([
	'ECONNREFUSED',
	'ECONNRESET',
	'ENOTFOUND',
	'EAI_AGAIN',
	'EPIPE',
	'ETIMEDOUT',
	'EHOSTUNREACH',
	'ENETUNREACH',
	'ENOENT'
]);
/** Sentences of the driver that come without a code. */
const CUT =
	/^(Connection terminated|timeout exceeded when trying to connect|Client has encountered|Cannot use a pool)/;

/**
 * What PostgreSQL's refusal means for the people who wait (its codes: appendix A of its manual): the disk is
 * full, the server takes no writes, it cannot be reached, or its disk failed. Undefined for everything else.
 */
export function storageErrorOf(error: unknown): StorageError | undefined {
	if (error instanceof StorageError) return error;
	if (!(error instanceof Error)) return undefined;
	const { code = '' } = error as Error & { code?: string };
	if (code === '53100') return new StorageError('storage.full');
	if (code === '25006') return new StorageError('storage.readOnly');
	if (code === '28P01' || code === '28000' || code === '3D000') return new StorageError('storage.denied');
	if (code.startsWith('58') || code.startsWith('XX')) return new StorageError('storage.failed');
	if (/^(08|53|57P|55000)/.test(code) || UNREACHABLE.has(code))
		return new StorageError('storage.unreachable');
	if (CUT.test(error.message)) return new StorageError('storage.unreachable');
	return undefined;
}
