import { resolve } from '$app/paths';
import { m } from '$lib/paraglide/messages.js';

/** Something that can be brought in, and where that begins. */
export interface ImportKind {
	/** Made by `resolve()`. */
	readonly href: string;
	readonly text: () => string;
	readonly hint: () => string;
	/** Offices bring the devices of their own people; the rest is the registrars'. */
	readonly for: 'equippers' | 'registrars';
}

/** In the order in which people look for it. */
export const importKinds: readonly ImportKind[] = [
	{
		href: `${resolve('/imports/new')}?kind=devices`,
		text: m.import_kindDevices,
		hint: m.import_kindDevicesHint,
		for: 'equippers',
	},
	{
		href: `${resolve('/imports/new')}?kind=people`,
		text: m.import_kindPeople,
		hint: m.import_kindPeopleHint,
		for: 'registrars',
	},
	{
		href: resolve('/imports/oparl'),
		text: m.oparl_title,
		hint: m.oparl_kindHint,
		for: 'registrars',
	},
];
