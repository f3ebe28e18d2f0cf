import { createHash, randomBytes } from 'node:crypto';

/** What opens a map or makes a member: 128 bits of chance, as 22 letters that an address may carry. */
export function newToken(): string {
	return randomBytes(16).toString('base64url');
}

/** What the store keeps of it: who reads the database still opens nothing. */
export function tokenDigest(token: string): string {
	return createHash('sha256').update(token).digest('hex');
}
