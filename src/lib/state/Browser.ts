/** What only a browser can do for its user. */
export interface Browser {
	/** Puts text on the clipboard; rejects where the browser does not let it. */
	copy(text: string): Promise<void>;
	/** Saves what an address answers as a file. */
	download(address: string): void;
	/** Leaves this page for another one of this site. */
	visit(address: string): void;
	/** The whole link of an address of this site. */
	linkTo(address: string): string;
}
