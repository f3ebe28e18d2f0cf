import { expect, it } from 'vitest';
import { trustedMarkup } from '#lib/components/base/trustedMarkup.ts';

it('lets pass what pictures are made of', () => {
	const picture = '<svg viewBox="0 0 1 1"><g><path d="M0 0"></path><text>&lt;b&gt;</text></g></svg>';
	expect(trustedMarkup(picture)).toBe(picture);
});

it.each([
	'<script>hit()</script>',
	'<svg><image href="x"/></svg>',
	'<svg><!-- --></svg>',
	'<a href="/">x</a>',
	'a < b'
])('refuses %s', (markup) => {
	expect(() => trustedMarkup(markup)).toThrow(TypeError);
});
