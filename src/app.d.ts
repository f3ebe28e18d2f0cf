import type { Language } from '#lib/i18n/catalogue.ts';
import type { Caller } from '#lib/server/access/Caller.ts';
import type { RequestSession } from '#lib/server/accounts/Accounts.ts';
import type { Application } from '#lib/server/application.ts';
import type { Store } from '#lib/server/store/Store.ts';
import type { Theme } from '#lib/views/palette.ts';

/** Of Trusted Types what is used here; TypeScript does not know them yet, nor does every browser. */
interface TrustedTypeFactory {
	createPolicy<Rules extends Readonly<Record<string, (text: string) => string>>>(
		name: string,
		rules: Rules
	): { readonly [Rule in keyof Rules]: (text: string) => object };
}

declare global {
	var trustedTypes: TrustedTypeFactory | undefined;

	namespace App {
		interface Locals {
			application: Application;
			store: Store;
			/** The language of this request. */
			language: Language;
			/** How this request's page is drawn. */
			theme: Theme;
			/** Who is looking. */
			viewer: Caller;
			/** The session that the request belongs to, where somebody has signed in. */
			session: RequestSession | undefined;
			/** Cookies that the answer sets besides those of SvelteKit, as header lines. */
			newCookies: string[];
		}
		interface Error {
			message: string;
			/** Stable name of what went wrong, as in `problem+json`. */
			code?: string;
			/** Under which number the server recorded a fault. */
			id?: string;
		}
	}
}

export {};
