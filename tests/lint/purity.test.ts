import { describe, expect, it } from 'vitest';
import { lintText } from './lintText.ts';

const purity = (text: string, path = 'src/lib/analysis/a.ts') => lintText('purity', path, text);

describe('pure floors', () => {
	it.each([
		'Date.now()',
		'new Date()',
		'Date()',
		'Math.random()',
		'crypto.randomUUID()',
		'process.env.HOME',
		'performance.now()',
		'window.innerWidth',
		"document.querySelector('a')",
		"fetch('/')",
		"localStorage.getItem('a')",
		'setTimeout(() => {}, 1)',
		'console.log(1)',
		"import { readFileSync } from 'node:fs'",
		"import fs from 'fs'",
		"await import('node:crypto')"
	])('do not know %s', (text) => {
		expect(purity(text)).toEqual(['world']);
	});

	it.each([
		"new Date('2025-06-01')",
		'Math.round(1.5)',
		'const document = 1; export { document }',
		'export type Window = { document: string }; let a: Window; a.document',
		'export const f = (fetch: () => void) => fetch()'
	])('may say %s', (text) => {
		expect(purity(text)).toEqual([]);
	});

	it('are told from the floors that live in the world', () => {
		expect(purity('Date.now()', 'src/lib/server/a.ts')).toEqual([]);
	});
});
