import { Engine } from 'json-rules-engine';
import type { NestedCondition } from 'json-rules-engine';
import { browserNames, platforms } from '../../src/lib/device/device.ts';
import type { BrowserName, Device } from '../../src/lib/device/device.ts';
import type { Support } from '../../src/lib/compat/tool/support.ts';
import { supportForBrowser } from '../../src/lib/compat/tool/support-for.ts';
import type { Tool } from '../../src/lib/compat/tool/tool.ts';
import { isAtLeast } from '../../src/lib/device/version.ts';
import type { Version } from '../../src/lib/device/version.ts';

/**
 * The plain part of the question for a general rule engine: by which tools does a device meet every
 * floor of some way in, yes or no? Platform, system, browser and its version, app, camera, microphone;
 * no updates, no accounts, no limits, no unknown. A floor for ours, which answers far more.
 */
export function rulesEngine(tools: readonly Tool[]): Engine {
	const engine = new Engine([], { allowUndefinedFacts: true });
	engine.addOperator<Version | null, Version>(
		'atLeast',
		(has, floor) => has !== null && isAtLeast(has, floor),
	);
	for (const tool of tools) {
		const ways = tool.supports
			.filter(({ way, status }) => way !== 'phone' && status === 'supported')
			.map((support) => ({ all: asks(tool, support) }));
		if (ways.length > 0) engine.addRule({ conditions: { any: ways }, event: { type: tool.id } });
	}
	return engine;
}

function asks(tool: Tool, support: Support): NestedCondition[] {
	const is = (fact: string, value: unknown, operator = 'equal'): NestedCondition => ({
		fact,
		operator,
		value,
	});
	return [
		...(support.platform === 'any' ? [] : [is('platform', support.platform)]),
		...(support.minOs ? [is('os', support.minOs, 'atLeast')] : []),
		...(support.browser ? [is('browser', namesOf(support), 'in')] : []),
		...(support.minBrowser ? [is('browserVersion', support.minBrowser, 'atLeast')] : []),
		...(support.way === 'native' ? [is('apps', tool.id, 'contains')] : []),
		is('camera', true),
		is('microphone', true),
	];
}

/** Which browsers its family means. */
const namesOf = (support: Support): readonly BrowserName[] =>
	browserNames.filter((name) =>
		platforms.some(
			(platform) =>
				(support.platform === 'any' || support.platform === platform) &&
				supportForBrowser([support], { name }, platform, false).length > 0,
		),
	);

/** A device as flat facts, made before the clock runs. */
export const factsOf = ({ platform, os, browser, apps, camera, microphone }: Device) => ({
	platform,
	os: os?.version.min ?? null,
	browser: browser?.name ?? null,
	browserVersion: browser?.version?.min ?? null,
	apps: Object.keys(apps).filter((id) => apps[id]),
	camera,
	microphone,
});
