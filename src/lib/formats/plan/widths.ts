import type { PlanColumn } from '#lib/views/plan/planReport.ts';

/** The share of the page's width that each column has; together 1. */
export const planWidths: Readonly<Record<PlanColumn, number>> = {
	no: 0.03,
	stakeholder: 0.12,
	why: 0.125,
	engagement: 0.09,
	promise: 0.085,
	action: 0.13,
	firstStep: 0.105,
	owner: 0.1,
	due: 0.072,
	success: 0.073,
	status: 0.07
};
