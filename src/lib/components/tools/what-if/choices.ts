import type { Ceilings } from '$lib/compat/ceiling/ceilings.ts';
import type { Device } from '$lib/device/device.ts';
import { m } from '$lib/paraglide/messages.js';
import { getLocale } from '$lib/paraglide/runtime.js';
import { browserName } from '$lib/wording/browsers.ts';
import { systemName } from '$lib/wording/platforms.ts';
import { element } from './element.ts';
import { otherDevices } from '$lib/views/tools/other-devices.ts';
import type { OtherDevice } from '$lib/views/tools/other-devices.ts';
import {
	hasOwnBrowser,
	newestSystem,
	noChanges,
	otherBrowsers,
} from '$lib/views/tools/assumed-changes.ts';
import type { AssumedChanges } from '$lib/views/tools/assumed-changes.ts';

const deviceWords: Readonly<Record<OtherDevice, () => string>> = {
	ipad: m.whatIf_ipad,
	iphone: m.whatIf_iphone,
	windows: m.whatIf_windows,
	mac: m.whatIf_mac,
	android: m.whatIf_android,
};

type Changed = (changes: AssumedChanges, isOtherDevice: boolean) => void;

/** Everything that may be assumed of a device, as fields; what cannot be is said or left out. */
export function choicesFor(
	device: Device,
	begin: AssumedChanges,
	day: string,
	ceilings: Ceilings,
	changed: Changed,
): readonly HTMLElement[] {
	const locale = getLocale();
	let changes = begin;
	const change = (part: Partial<AssumedChanges>): void => {
		changes = { ...changes, ...part };
		changed(changes, false);
	};
	const box = (id: 'system' | 'browser' | 'app' | 'account' | 'mayInstall', label: string) =>
		checkBox(id, label, (isTicked) => change({ [id]: isTicked }));

	const browsers = otherBrowsers(device, day, ceilings);
	return [
		choice(
			'device',
			m.whatIf_device(),
			m.whatIf_sameDevice(),
			Object.keys(otherDevices)
				.filter(isOtherDevice)
				.map((id) => [id, deviceWords[id]()]),
			begin.device,
			(device) => changed({ ...noChanges, device }, true),
		),
		systemChoice(device, ceilings, box),
		...(hasOwnBrowser(device) && device.browser !== null
			? [box('browser', m.whatIf_browser({ browser: browserName(device.browser.name, locale) }))]
			: []),
		...(browsers.length > 0
			? [
					choice(
						'otherBrowser',
						m.whatIf_otherBrowser(),
						m.whatIf_sameBrowser(),
						browsers.map((browser) => [browser, browserName(browser, locale)]),
						null,
						(otherBrowser) => change({ otherBrowser }),
					),
				]
			: []),
		box('app', m.whatIf_app()),
		box('account', m.whatIf_account()),
		...(device.canInstall === false ? [box('mayInstall', m.whatIf_mayInstall())] : []),
	];
}

const isOtherDevice = (name: string): name is OtherDevice => name in otherDevices;

function systemChoice(
	device: Device,
	ceilings: Ceilings,
	box: (id: 'system', label: string) => HTMLElement,
): HTMLElement {
	const newest = newestSystem(device, ceilings);
	if (newest === 'newest') return element('p', { class: 'muted' }, m.whatIf_systemNewest());
	if (newest === 'unknown' || device.platform === null)
		return element('p', { class: 'muted' }, m.whatIf_systemUnknown());
	const distribution = device.os?.distribution ?? null;
	return box(
		'system',
		m.whatIf_system({ system: systemName(device.platform, newest, getLocale(), distribution) }),
	);
}

function checkBox(id: string, label: string, ticked: (isTicked: boolean) => void): HTMLElement {
	const field = `what-if-${id}`;
	const input = element('input', {
		type: 'checkbox',
		id: field,
		class: 'kern-form-check__checkbox',
	});
	input.addEventListener('change', () => ticked(input.checked));
	return element(
		'div',
		{ class: 'kern-form-check' },
		input,
		element('label', { class: 'kern-label', for: field }, label),
	);
}

function choice<Code extends string>(
	id: string,
	label: string,
	none: string,
	options: readonly (readonly [Code, string])[],
	chosen: Code | null,
	changed: (code: Code | null) => void,
): HTMLElement {
	const field = `what-if-${id}`;
	const select = element(
		'select',
		{ id: field, class: 'kern-form-input__select' },
		element('option', { value: '' }, none),
		...options.map(([code, text]) => element('option', { value: code }, text)),
	);
	select.value = chosen ?? '';
	select.addEventListener('change', () =>
		changed(options.find(([code]) => code === select.value)?.[0] ?? null),
	);
	return element(
		'div',
		{ class: 'kern-form-input' },
		element('label', { class: 'kern-label', for: field }, label),
		element('div', { class: 'kern-form-input__select-wrapper' }, select),
	);
}
