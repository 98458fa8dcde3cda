import type { Act } from '../../access/acts.ts';
import type { TableKind } from '../../exchange/tables/kinds.ts';
import { m } from '../../paraglide/messages.js';
import type { Message } from '../../wording/message.ts';

/** Something that can be imported. */
export interface ImportKind {
	readonly kind: TableKind | 'oparl';
	readonly text: Message;
	readonly hint: Message;
	readonly act: Extract<Act, 'deviceImport.run' | 'personImport.run' | 'oparl.import'>;
}

/** In the order in which people look for it. */
export const importKinds: readonly ImportKind[] = [
	{
		kind: 'devices',
		text: m.import_kindDevices,
		hint: m.import_kindDevicesHint,
		act: 'deviceImport.run',
	},
	{
		kind: 'people',
		text: m.import_kindPeople,
		hint: m.import_kindPeopleHint,
		act: 'personImport.run',
	},
	{
		kind: 'memberships',
		text: m.import_kindMemberships,
		hint: m.import_kindMembershipsHint,
		act: 'personImport.run',
	},
	{ kind: 'oparl', text: m.oparl_title, hint: m.oparl_kindHint, act: 'oparl.import' },
];
