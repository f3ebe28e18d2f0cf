import type { Store } from '#lib/server/store/Store.ts';
import type { Language } from '#lib/i18n/catalogue.ts';
import type { Audience } from '#lib/model/viewAs.ts';
import type { Theme } from '#lib/views/palette.ts';

declare global {
	namespace App {
		interface Locals {
			store: Store;
			/** The language of this request. */
			language: Language;
			/** How this request's page is drawn. */
			theme: Theme;
			/** Who is looking. */
			viewer: Audience;
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
