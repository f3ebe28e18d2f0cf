import type { Indicator, Reading } from '#lib/model/records.ts';
import { dayNumber, tidy } from './dayNumber.ts';

/** A point of a trend in pixels, with what it stands for. */
export interface TrendPoint {
	readonly x: number;
	readonly y: number;
	readonly at: string;
	readonly amount: number;
	readonly isIllustrative: boolean;
}

/** An indicator over time as plain data: points joined by a line, baseline and target as levels. */
export interface Trend {
	readonly points: readonly TrendPoint[];
	/** The line through the points, as an SVG path; empty for fewer than two. */
	readonly path: string;
	readonly baseline: number | undefined;
	readonly target: number | undefined;
	/** Least and greatest of all figures shown. */
	readonly low: number;
	readonly high: number;
}

export interface TrendSize {
	readonly width: number;
	readonly height: number;
	/** Room on every side, so that no mark is cut. */
	readonly margin: number;
}

/**
 * The readings of an indicator that have an amount, in time and on one scale with its baseline and target; the
 * baseline is a point too where it has a date. Undefined where there is no figure at all. A date known by its
 * year or month alone stands at its first day.
 */
export function drawTrend(
	indicator: Indicator,
	readings: readonly Reading[],
	{ width, height, margin }: TrendSize
): Trend | undefined {
	const { baseline, baselineAt, target } = indicator;
	const figures = [
		...(baseline !== undefined && baselineAt !== undefined
			? [{ at: baselineAt, amount: baseline, isIllustrative: indicator.baselineStatus === 'illustrative' }]
			: []),
		...readings.flatMap(({ at, amount, illustrative = false }) =>
			amount === undefined ? [] : [{ at, amount, isIllustrative: illustrative }]
		)
	].map((figure) => ({ ...figure, day: dayNumber(figure.at) }));
	if (figures.length === 0) return undefined;
	figures.sort((a, b) => a.day - b.day);
	const levels = [...figures.map(({ amount }) => amount), baseline, target].filter(
		(level) => level !== undefined
	);
	const [low, high] = [Math.min(...levels), Math.max(...levels)];
	const [first, last] = [figures[0]!.day, figures.at(-1)!.day];
	const between = (share: number, length: number) => margin + share * (length - 2 * margin);
	const x = (day: number) => between(last === first ? 0.5 : (day - first) / (last - first), width);
	const y = (amount: number) => between(high === low ? 0.5 : (high - amount) / (high - low), height);
	const points = figures.map(({ day, at, amount, isIllustrative }) => ({
		x: tidy(x(day)),
		y: tidy(y(amount)),
		at,
		amount,
		isIllustrative
	}));
	return {
		points,
		path: points.length < 2 ? '' : `M${points.map((point) => `${point.x} ${point.y}`).join('L')}`,
		baseline: baseline === undefined ? undefined : tidy(y(baseline)),
		target: target === undefined ? undefined : tidy(y(target)),
		low,
		high
	};
}
