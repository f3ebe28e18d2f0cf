import type { Network } from '../kernels/Network.ts';

/** What the numbers of a measure count; its word is the catalogue entry `unit.<unit>`. */
export type Unit = 'count' | 'share' | 'score' | 'steps' | 'strength' | 'yesNo';

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
	readonly source: { readonly cite: string; readonly doi?: string };
}

/** One number a stakeholder, in the network's order. NaN says undefined and never leaves this floor. */
export interface StakeholderMeasure extends Described {
	readonly of: 'stakeholder';
	readonly compute: (network: Network) => ArrayLike<number>;
}

/** One number a network; `groups`: one that needs declared groups. */
export interface NetworkMeasure extends Described {
	readonly of: 'network' | 'groups';
	readonly compute: (network: Network) => number | undefined;
}

export type Measure = StakeholderMeasure | NetworkMeasure;

/** Declares a measure. Identity at run time; its types make a wrong record fail where it is written. */
export function defineMeasure<M extends Measure>(measure: M): M {
	return measure;
}
