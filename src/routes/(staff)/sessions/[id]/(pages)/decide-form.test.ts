import { expect, test } from 'vitest';
import type { SessionPlan } from '$lib/plan/session-plan.ts';
import { parseChoice } from './decide-form.server.ts';

const plan = { tools: [{ toolId: 'zoom' }] } as unknown as SessionPlan;
const choose = (joinUrl: string) => {
	const form = new FormData();
	form.set('toolId', 'zoom');
	form.set('joinUrl', joinUrl);
	return parseChoice(form, plan);
};

test.each(['https://treffen.example/j/1?pwd=x', 'http://treffen.example', ''])(
	'browsers may be led to "%s"',
	(address) => {
		expect(choose(address).choice?.joinUrl).toBe(address);
	},
);

test.each([
	'javascript:alert(1)',
	'data:text/html,x',
	'treffen.example',
	`https://treffen.example/${'x'.repeat(2000)}`,
])('and to no other address: %.30s', (address) => {
	expect(choose(address).choice).toBeNull();
	expect(choose(address).errors.joinUrl).toBeDefined();
});
