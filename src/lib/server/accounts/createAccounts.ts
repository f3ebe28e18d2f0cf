import { localViewer } from '../access/localViewer.ts';
import type { Settings } from '../settings.ts';
import type { Store } from '../store/Store.ts';
import type { Accounts } from './Accounts.ts';
import { BetterAccounts } from './BetterAccounts.ts';
import { createAuth } from './createAuth.ts';

/** Days that the way to the first account stands open. */
const FIRST_DAYS = 7;

/**
 * The accounts of a store. While no map has an owner, the way to become the first one, of every map there is,
 * is printed for whoever starts the server.
 */
export async function createAccounts(store: Store, settings: Settings): Promise<Accounts> {
	const accounts = new BetterAccounts(await createAuth(store, settings), store, settings);
	if (!store.refusal && !(await store.people.isOwned())) {
		const token = await store.people.invite(localViewer(new Date().toISOString()), { days: FIRST_DAYS });
		console.log(`Become the first owner of the maps here at ${settings.origin}/join/${token}`);
	}
	if (!store.refusal && settings.resetEmail) {
		const invitation = { days: 1, email: settings.resetEmail };
		const token = await store.people.invite(localViewer(new Date().toISOString()), invitation);
		console.log(`${settings.resetEmail} may choose a new password at ${settings.origin}/join/${token}`);
	}
	return accounts;
}
