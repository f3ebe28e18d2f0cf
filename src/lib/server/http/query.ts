import { UsageError } from '#lib/base/errors.ts';

/** A whole number from 0 of an address's query; `otherwise` where it is not given. Throws `request.parameter`. */
export function wholeNumber(
	url: URL,
	name: string,
	otherwise: number,
	most = Number.MAX_SAFE_INTEGER
): number {
	const value = url.searchParams.get(name);
	if (value === null) return otherwise;
	const number = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
	if (!(number <= most)) throw new UsageError('request.parameter', { name, value: value.slice(0, 50) });
	return number;
}
