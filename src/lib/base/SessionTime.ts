/**
 * How long a session still lasts. In milliseconds and not as a moment, since the clock of a browser is not that of
 * the server.
 */
export interface SessionTime {
	/** Id of whoever has signed in. */
	readonly person: string;
	/** Until it ends unless it is used. */
	readonly left: number;
	/** Until it ends however much it is used. */
	readonly most: number;
}
