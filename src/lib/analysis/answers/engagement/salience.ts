import type { Judged, Spread } from './judgments.ts';

/**
 * Who needs attention first, after Mitchell, Agle & Wood 1997 (power, legitimacy, urgency; high from 3.5 of
 * 5 on), in plain words: their "dangerous" or "dependent" leak and hurt. Undefined where one of the three
 * was not rated: a low rating and none are not the same.
 */
export const salienceClasses = [
	'now',
	'partner',
	'speakFor',
	'listen',
	'keepInTouch',
	'inviteIn',
	'hearSoon',
	'informed'
] as const;
export type Salience = (typeof salienceClasses)[number];

const HIGH = 3.5;

export function salienceOf({ influence, legitimacy, urgency }: Judged): Salience | undefined {
	if (!influence || !legitimacy || !urgency) return undefined;
	const high = ({ mean }: Spread) => mean >= HIGH;
	const [power, right, pressing] = [high(influence), high(legitimacy), high(urgency)];
	if (power && right) return pressing ? 'now' : 'partner';
	if (right) return pressing ? 'speakFor' : 'inviteIn';
	if (power) return pressing ? 'listen' : 'keepInTouch';
	return pressing ? 'hearSoon' : 'informed';
}
