import { Engine } from 'json-rules-engine';
import type { NestedCondition } from 'json-rules-engine';
import { browserNames, platforms } from '../../src/lib/device/device.ts';
import type { BrowserName, Device } from '../../src/lib/device/device.ts';
import type { Row } from '../../src/lib/compat/tool/support.ts';
import { browserRows } from '../../src/lib/compat/tool/support-for.ts';
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
		const ways = tool.rows
			.filter(({ way, status }) => way !== 'phone' && status === 'supported')
			.map((row) => ({ all: asks(tool, row) }));
		if (ways.length > 0) engine.addRule({ conditions: { any: ways }, event: { type: tool.id } });
	}
	return engine;
}

function asks(tool: Tool, row: Row): NestedCondition[] {
	const is = (fact: string, value: unknown, operator = 'equal'): NestedCondition => ({
		fact,
		operator,
		value,
	});
	return [
		...(row.platform === 'any' ? [] : [is('platform', row.platform)]),
		...(row.minOs ? [is('os', row.minOs, 'atLeast')] : []),
		...(row.browser ? [is('browser', namesOf(row), 'in')] : []),
		...(row.minBrowser ? [is('browserVersion', row.minBrowser, 'atLeast')] : []),
		...(row.way === 'native' ? [is('apps', tool.id, 'contains')] : []),
		is('camera', true),
		is('microphone', true),
	];
}

/** Which browsers its family means. */
const namesOf = (row: Row): readonly BrowserName[] =>
	browserNames.filter((name) =>
		platforms.some(
			(platform) =>
				(row.platform === 'any' || row.platform === platform) &&
				browserRows([row], name, platform, false).length > 0,
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
