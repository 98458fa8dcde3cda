import { cast } from '../../src/lib/cast/cast.ts';
import { chanceOf } from '../../src/lib/cast/chance.ts';
import type { Chance } from '../../src/lib/cast/chance.ts';
import { ceilings, tools } from '../../src/lib/catalogue/catalogue.ts';
import type { Device, InstalledApp } from '../../src/lib/device/device.ts';
import { parseSystem } from '../../src/lib/device/system.ts';
import type { Tool } from '../../src/lib/compat/tool/tool.ts';
import { exactly } from '../../src/lib/device/version.ts';

const systems: Readonly<Record<string, readonly string[]>> = {
	ios: ['12.5.8', '15.8.8', '16.7.16', '17.5', '18.7.10', '26.1', '26.7', '27.0.1', '27.2'],
	ipados: ['12.5.8', '14.4', '15.8.8', '16.7.16', '17.7.11', '18.5', '26.7.1', '27.2'],
	macos: ['10.13.6', '11.7.10', '12.7.6', '13.7.8', '14.8.9', '15.7.9', '26.6.2', '27.0.1'],
	windows: ['7', '10', '10.0.19044', '10.0.19045', '10.0.22631', '10.0.26100', '10.0.26200', '11'],
	linux: ['Ubuntu 22.04', 'Ubuntu 24.04', 'Debian 12', 'Debian 13'],
	android: ['7.1', '8.1', '9', '10', '12', '13', '14', '15', '16'],
};
const flags = [true, true, true, true, false, null];
const apps: readonly (InstalledApp | false)[] = [
	false,
	{ version: 'current' },
	{ version: exactly([6, 5]) },
	{ version: exactly([7, 1]) },
];
const names = ceilings.appleMobile;

/** A device as it may stand in the inventory of a Land. */
function device(chance: Chance): Device {
	const base: Device = chance.pick(Object.values(cast));
	const { platform, browser } = base;
	const models = names.filter((model) => model.platform === platform);
	const newest = browser?.version && chance.below(4) > 0 ? exactly([158 - chance.below(8)]) : null;
	return {
		...base,
		model: models.length > 0 && chance.below(5) > 0 ? chance.pick(models).name : base.model,
		os: parseSystem(chance.pick(systems[platform ?? ''] ?? ['5'])),
		browser: browser && { ...browser, version: newest ?? browser.version },
		apps: {
			...base.apps,
			zoom: chance.pick(apps),
			teams: chance.pick(apps),
			webex: chance.pick(apps),
		},
		camera: chance.pick(flags),
		microphone: chance.pick(flags),
		canInstall: chance.pick(flags),
		network: { udp: chance.pick(flags), tcp443: true, tcpOther: chance.pick(flags) },
	};
}

/** Many devices of so many distinct ones, the same for the same seed. */
export function inventory(count: number, distinct: number, seed: string): readonly Device[] {
	const chance = chanceOf(seed);
	const found = new Map<string, Device>();
	while (found.size < distinct) {
		const one = device(chance);
		found.set(JSON.stringify({ ...one, id: '' }), one);
	}
	const all = [...found.values()];
	return Array.from({ length: count }, (_, i) => {
		const one = all[i] ?? chance.pick(all);
		return { ...one, id: `d${i}` };
	});
}

/** The catalogue's tools, and copies of them until there are enough. */
export function manyTools(count: number): readonly Tool[] {
	return Array.from({ length: count }, (_, i): Tool => {
		const tool = tools[i % tools.length];
		if (tool === undefined) throw new RangeError('The catalogue is empty');
		return i < tools.length ? tool : { ...tool, id: `${tool.id}-${i}` };
	});
}
