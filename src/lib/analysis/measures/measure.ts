import type { Network } from '../kernels/Network.ts';

/** What the numbers of a measure count; its word is the catalogue entry `unit.<unit>`. */
export type Unit = 'count' | 'share' | 'score' | 'steps' | 'strength' | 'yesNo';

/** What a measure can be told; each has a value that holds unless told otherwise. */
export interface Settings {
	/** Steps within which `reach` counts the others: 1 and more. */
	readonly steps: number;
	/**
	 * What each further step of a walk counts, as a share of the most at which walks still add up to
	 * something: between 0 and 1 for `katz`, between -1 and 1 for `bonacichPower`.
	 */
	readonly attenuation: number;
}

export const defaultSettings: Settings = { steps: 3, attenuation: 0.5 };

/** What every measure says about itself; label and question are `measure.<id>.label` and `.question`. */
interface Described {
	readonly id: string;
	readonly unit: Unit;
	/**
	 * What strength does when it is asked for: `ignored`; `strength`: a strong tie counts more;
	 * `distance`: a strong tie is a short way. `always`: counts whether asked for or not.
	 */
	readonly weight: 'ignored' | 'strength' | 'distance' | 'always';
	/** `ignored`: the undirected form is measured; `required`: undefined for an undirected network. */
	readonly direction: 'ignored' | 'followed' | 'required';
	/** Which of the settings it reads. */
	readonly settings?: readonly (keyof Settings)[];
	readonly source: { readonly cite: string; readonly doi?: string };
}

/** One number a stakeholder, in the network's order. NaN says undefined and never leaves this floor. */
export interface StakeholderMeasure extends Described {
	readonly of: 'stakeholder';
	/** In a ranking the lowest figure comes first. */
	readonly lowestFirst?: true;
	readonly compute: (network: Network, settings?: Settings) => ArrayLike<number>;
}

/**
 * One number a tie, in the order of `listTies`: an arc where the network is directed, else a tied pair.
 * Costly ones among them, so they are computed where ties are asked for.
 */
export interface TieMeasure extends Described {
	readonly of: 'tie';
	readonly compute: (network: Network, settings?: Settings) => ArrayLike<number>;
}

/** One number a network; `groups`: one that needs declared groups. */
export interface NetworkMeasure extends Described {
	readonly of: 'network' | 'groups';
	readonly compute: (network: Network, settings?: Settings) => number | undefined;
}

export type Measure = StakeholderMeasure | TieMeasure | NetworkMeasure;

/** Declares a measure. Identity at run time; its types make a wrong record fail where it is written. */
export function defineMeasure<M extends Measure>(measure: M): M {
	return measure;
}
