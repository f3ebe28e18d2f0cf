import type { Browser } from '#lib/state/Browser.ts';

/** What the workspace asks of the browser that it runs in. */
export const browser: Browser = {
	copy: (text) => navigator.clipboard.writeText(text),
	linkTo: (address) => new URL(address, location.origin).href,
	visit: (address) => location.assign(address),
	download(address) {
		const link = document.createElement('a');
		link.href = address;
		link.download = '';
		link.click();
	}
};
