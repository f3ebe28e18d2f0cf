// What runs here was built here: workers are the only scripts that are started by an address, and theirs are our own.
globalThis.trustedTypes?.createPolicy('default', {
	createScriptURL: (address) => {
		const { origin } = new URL(address, location.href);
		if (origin !== location.origin) throw new TypeError(`${origin} is another site.`);
		return address;
	}
});
