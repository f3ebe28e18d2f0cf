import type { Component } from 'svelte';
import type { ViewInput } from '#lib/views/view.ts';
import NetworkStrip from './NetworkStrip.svelte';

type Strip = Component<{ input: ViewInput }>;

/**
 * What stands above the picture of some views to steer it by, by the view's id; loaded with the view, but for the first
 * one that people see, whose picture would jump.
 */
export const strips: Readonly<Record<string, () => Strip | Promise<Strip>>> = {
	compare: async () => (await import('./CompareStrip.svelte')).default,
	grid: async () => (await import('./GridStrip.svelte')).default,
	matrix: async () => (await import('./MatrixStrip.svelte')).default,
	network: () => NetworkStrip,
	time: async () => (await import('./TimeStrip.svelte')).default
};
