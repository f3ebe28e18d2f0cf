import type { Component } from 'svelte';
import type { ViewInput } from '#lib/views/view.ts';

type Strip = Component<{ input: ViewInput }>;

/** What stands above the picture of some views to steer it by, by the view's id; loaded with the view. */
export const strips: Readonly<Record<string, () => Promise<Strip>>> = {
	compare: async () => (await import('./CompareStrip.svelte')).default,
	grid: async () => (await import('./GridStrip.svelte')).default,
	matrix: async () => (await import('./MatrixStrip.svelte')).default,
	time: async () => (await import('./TimeStrip.svelte')).default
};
