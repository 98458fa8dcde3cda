import { cast } from '../cast/cast.ts';
import { ceilings } from '../catalogue/catalogue.ts';
import { systemCeiling } from '../compat/ceiling/system-ceiling.ts';
import type { Device, Platform } from '../device/device.ts';
import { isLowConfidence } from '../compat/tool/provenance.ts';
import { parseSystem } from '../device/system.ts';
import { exactly, isAtLeast } from '../device/version.ts';
import type { Invited } from './session-plan.ts';

/** A number of little meaning, for choosing an answer by. */
type Chance = Iterator<number>;

const pick = <Of>(among: readonly Of[], chance: Chance): Of => {
	const one = among[Number(chance.next().value) % among.length];
	if (one === undefined) throw new Error('nothing to choose from');
	return one;
};

const systems = {
	ios: ['12.5.8', '15.8', '27.0.1'],
	ipados: ['12.5.8', '15.8', '27.0.1'],
	macos: ['10.13', '15.1', '27.0.1'],
	windows: ['7', '10.0.19045', '11'],
	linux: ['Ubuntu 24.04'],
	chromeos: ['140'],
	android: ['6.0', '12', '17'],
	harmonyos: ['5'],
	telephone: ['1'],
} as const;

/** Apple's models that can run what the device runs. */
function modelsFor({ os }: Device, platform: Platform): readonly string[] {
	if (platform !== 'ios' && platform !== 'ipados') return ['some model'];
	const fitting = ceilings.appleMobile.filter((model) => {
		// Of a model that is hearsay less is known than of its system alone.
		if (isLowConfidence(model)) return false;
		if (model.platform !== platform || os === null) return model.platform === platform;
		// The last releases of 12 exist for models that end there, and for no others.
		if (os.version.min[0] === 12) return model.maxMajor === 12;
		return isAtLeast(model.maxVersion, os.version.min);
	});
	const names = fitting.map(({ name }) => name);
	return names.length > 0 ? [names[0] ?? '', names.at(-1) ?? ''] : ['some model'];
}

/** Systems that the device can run. */
function systemsFor(device: Device, platform: Platform): readonly string[] {
	const ceiling = systemCeiling({ ...device, platform }, ceilings);
	const all: readonly string[] = systems[platform];
	const fitting = all.filter((text) => {
		const system = parseSystem(text);
		return system && (ceiling === null || isAtLeast(ceiling.newest, system.version.min));
	});
	return fitting.length > 0 ? fitting : all.slice(0, 1);
}

function answeredBrowser({ browser, platform }: Device, chance: Chance): Device['browser'] {
	if (browser && browser.version !== null) return browser;
	// There the system tells, whatever the browser calls itself.
	if (browser && (platform === 'ios' || platform === 'ipados')) return browser;
	const name = browser?.name ?? pick(['chrome', 'firefox', 'safari'] as const, chance);
	return { name, version: exactly([pick([60, 115, 158], chance)]) };
}

/** Everything that was unknown of a device, answered as it may be on a real one. */
function answeredDevice(device: Device, chance: Chance): Device {
	const platform = device.platform ?? pick(['ipados', 'windows', 'android'] as const, chance);
	const os = device.os ?? parseSystem(pick(systemsFor(device, platform), chance));
	const app = (known: Device['apps'][string] | undefined) =>
		known ?? pick([false, { version: 'current' }] as const, chance);
	return {
		...device,
		platform,
		os,
		model: device.model ?? pick(modelsFor({ ...device, os }, platform), chance),
		browser: answeredBrowser(device, chance),
		canInstall: device.canInstall ?? pick([true, false], chance),
		camera: device.camera ?? pick([true, false], chance),
		microphone: device.microphone ?? pick([true, false], chance),
		speaker: device.speaker ?? pick([true, false], chance),
		apps: Object.fromEntries(
			['facetime', 'zoom', 'teams', 'jitsi'].map((id) => [id, app(device.apps[id])]),
		),
	};
}

const owned: readonly (readonly Device[])[] = [
	[],
	[cast.ipad10],
	[cast.cityNotebook],
	[cast.notebook7],
	[cast.pixel8],
	[cast.telephone],
];

/** The same person with everything that was unknown answered somehow. */
export function answersTo({ attendee, onSite }: Invited, chance: Chance): Invited {
	const devices = attendee.devices ?? pick(owned, chance);
	return {
		onSite,
		attendee: {
			...attendee,
			accounts: attendee.accounts ?? pick([[], ['apple-account', 'zoom-account']], chance),
			devices: devices.map((device) => answeredDevice(device, chance)),
		},
	};
}
