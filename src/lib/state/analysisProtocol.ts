import type { Analysis as Figures } from '#lib/analysis/analyse.ts';
import type { Comparison } from '#lib/analysis/scenarios/compareMaps.ts';
import type { Id } from '#lib/base/ids.ts';
import type { Answer } from '#lib/analysis/answers/answer.ts';
import type { MapCertainty } from '#lib/analysis/certainty/assessMap.ts';
import type { Message } from '#lib/base/message.ts';
import type { MapFilter } from '#lib/model/filterMap.ts';
import type { MapDocument } from '#lib/model/StakeholderMap.ts';

/** What a run of the worker is to find out, on the part of the map that a filter lets through. */
export type Task =
	| { readonly kind: 'measure'; readonly filter: MapFilter }
	| {
			readonly kind: 'ask';
			readonly filter: MapFilter;
			readonly question: string;
			readonly parameters: Readonly<Record<string, unknown>>;
			readonly seed: number;
	  }
	/** The map beside itself under a scenario. */
	| { readonly kind: 'compare'; readonly filter: MapFilter; readonly scenario: Id; readonly seed: number }
	| {
			readonly kind: 'assess';
			readonly filter: MapFilter;
			/** Ids of measures whose order is to be looked at. */
			readonly measures: readonly string[];
			readonly seed: number;
	  };

/** To the worker: the map it works on from now, a run on it, or a run that is no longer wanted. */
export type ToWorker =
	| { readonly kind: 'map'; readonly document: MapDocument }
	| { readonly kind: 'run'; readonly run: number; readonly task: Task }
	| { readonly kind: 'cancel'; readonly run: number };

/** From the worker, each with the number of its run. */
export type FromWorker =
	| { readonly kind: 'progress'; readonly run: number; readonly done: number; readonly soFar?: Message }
	| { readonly kind: 'measured'; readonly run: number; readonly figures: Figures }
	| { readonly kind: 'answered'; readonly run: number; readonly answer: Answer }
	| { readonly kind: 'compared'; readonly run: number; readonly comparison: Comparison }
	| { readonly kind: 'assessed'; readonly run: number; readonly certainty: MapCertainty }
	| { readonly kind: 'refused'; readonly run: number; readonly sentence: Message }
	/** It was cancelled before it ended. */
	| { readonly kind: 'stopped'; readonly run: number };
