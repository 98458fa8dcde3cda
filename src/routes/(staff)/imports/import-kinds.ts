import { resolve } from '$app/paths';
import type { Act } from '$lib/access/acts.ts';
import { m } from '$lib/paraglide/messages.js';

/** Something that can be brought in, and where that begins. */
export interface ImportKind {
	/** Made by `resolve()`. */
	readonly href: string;
	readonly text: () => string;
	readonly hint: () => string;
	readonly act: Extract<Act, 'deviceImport.run' | 'personImport.run' | 'oparl.import'>;
}

/** In the order in which people look for it. */
export const importKinds: readonly ImportKind[] = [
	{
		href: `${resolve('/imports/new')}?kind=devices`,
		text: m.import_kindDevices,
		hint: m.import_kindDevicesHint,
		act: 'deviceImport.run',
	},
	{
		href: `${resolve('/imports/new')}?kind=people`,
		text: m.import_kindPeople,
		hint: m.import_kindPeopleHint,
		act: 'personImport.run',
	},
	{
		href: resolve('/imports/oparl'),
		text: m.oparl_title,
		hint: m.oparl_kindHint,
		act: 'oparl.import',
	},
];
