import { describe, expect, it } from 'vitest';
import { lintText } from './lintText.ts';

const words = (text: string) => lintText('words', 'src/lib/components/A.svelte', text);

describe('markup', () => {
	it.each([
		'<p>Hello</p>',
		'<p>Étiquette {name}</p>',
		'{#if a}Hello{/if}',
		"<p>{'Hello'}</p>",
		"<p>{a ? 'Yes' : b}</p>",
		'<p>{`Hello ${name}`}</p>',
		'<button aria-label="Close">×</button>',
		'<button aria-label={open ? "Close" : label}>×</button>',
		'<input placeholder="Name" />',
		'<img alt="A map" src={url} />',
		'<Field label="Name" />',
		'<svelte:head><title>Roundtable</title></svelte:head>'
	])('holds no words of its own: %s', (text) => {
		expect(words(text)).toEqual(['words']);
	});

	it.each([
		'<p>{t("ui.hello")}</p>',
		'<p class="lead">{name} · {count}&nbsp;%</p>',
		'<button aria-label={t("ui.close")}>×</button>',
		'<Field label="ui.field.name" />',
		'<div role="list" data-kind="Agency" title={name}></div>',
		'<style>p { color: red; }</style>',
		'<!-- Hello -->'
	])('may hold %s', (text) => {
		expect(words(text)).toEqual([]);
	});
});
