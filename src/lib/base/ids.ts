/** An id is opaque: never parsed, never used as a property name, only compared and kept in Map and Set. */
export type Id = string;

/** Gives a new id each time; passed in, because the pure floors know no chance. */
export type NewId = () => Id;

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * Ids of 16 letters of Crockford's base 32 (80 bits) from a source of random bytes:
 * short enough to read aloud, long enough that two people offline never make the same one.
 */
export function createNewId(randomBytes: (count: number) => Uint8Array): NewId {
	return () => Array.from(randomBytes(16), (byte) => ALPHABET[byte & 31]).join('');
}
