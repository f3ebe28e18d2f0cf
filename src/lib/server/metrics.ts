import { monitorEventLoopDelay } from 'node:perf_hooks';

/** Milliseconds that the upper bounds of the answer times stand at. */
const BOUNDS = [5, 20, 50, 100, 250, 500, 1_000, 5_000];

/** Milliseconds after which the loop is looked at again. */
const TICK = 20;

/** What the process counts of itself, in the text form that Prometheus reads; no ids, names or addresses. */
export class Metrics {
	/** Streams open now. */
	streams = 0;
	readonly #byStatus = new Map<string, number>();
	readonly #byTime = new Array<number>(BOUNDS.length + 1).fill(0);
	#milliseconds = 0;
	readonly #lag = monitorEventLoopDelay({ resolution: TICK });

	constructor() {
		this.#lag.enable();
	}

	/** A request was answered. */
	answered(status: number, milliseconds: number): void {
		const family = `${Math.floor(status / 100)}xx`;
		this.#byStatus.set(family, (this.#byStatus.get(family) ?? 0) + 1);
		const place = BOUNDS.findIndex((bound) => milliseconds <= bound);
		this.#byTime[place < 0 ? BOUNDS.length : place]! += 1;
		this.#milliseconds += milliseconds;
	}

	/** `isWritable`: whether edits are taken. */
	write(isWritable: boolean): string {
		let sum = 0;
		const times = [...BOUNDS.map((bound) => String(bound / 1_000)), '+Inf'].map((bound, i) => {
			sum += this.#byTime[i] ?? 0;
			return `roundtable_request_seconds_bucket{le="${bound}"} ${sum}`;
		});
		return [
			'# TYPE roundtable_requests_total counter',
			...[...this.#byStatus].map(
				([family, count]) => `roundtable_requests_total{status="${family}"} ${count}`
			),
			'# TYPE roundtable_request_seconds histogram',
			...times,
			`roundtable_request_seconds_sum ${this.#milliseconds / 1_000}`,
			`roundtable_request_seconds_count ${sum}`,
			'# TYPE roundtable_streams gauge',
			`roundtable_streams ${this.streams}`,
			'# TYPE roundtable_writable gauge',
			`roundtable_writable ${isWritable ? 1 : 0}`,
			'# TYPE roundtable_event_loop_lag_seconds gauge',
			`roundtable_event_loop_lag_seconds{quantile="0.99"} ${this.#takeLag() / 1_000}`,
			'# TYPE process_resident_memory_bytes gauge',
			`process_resident_memory_bytes ${process.memoryUsage.rss()}`,
			'# TYPE process_uptime_seconds counter',
			`process_uptime_seconds ${process.uptime()}`,
			''
		].join('\n');
	}

	/** How late the loop came to what was due, at its 99th percentile since this was asked last, in milliseconds. */
	#takeLag(): number {
		const late = this.#lag.percentile(99) / 1e6 - TICK;
		this.#lag.reset();
		return Math.max(0, late);
	}

	close(): void {
		this.#lag.disable();
	}
}
