import { toolOf } from '../../catalogue/tool-of.ts';
import { includesPerson } from '../../access/scope.ts';
import type { Scope } from '../../access/scope.ts';
import type { Locale } from '../../paraglide/runtime.js';
import { toInvited } from '../../wording/invited-words.ts';
import type { Names } from '../../wording/names.ts';
import type { RemedyContacts } from './remedy-options.ts';

/** Who looks at a session's page, and what the page may show and offer. */
export interface Viewer {
	readonly scope: Scope;
	readonly mayDecide: boolean;
	/** May send device links. */
	readonly mayEquip: boolean;
	/** The own room can be opened here. */
	readonly hasRoom: boolean;
	/** The attendee to show in full, or `null`. */
	readonly personId: string | null;
	/** How those are reached who have to act on a remedy; none: the page does not say it. */
	readonly contacts?: RemedyContacts;
	/** It is passed on to people outside: our own room is the city's to them. */
	readonly isOutside?: boolean;
}

/** A tool as the viewer calls it. */
export const toolFor = (
	{ isOutside = false }: Pick<Viewer, 'isOutside'>,
	toolId: string,
	locale: Locale,
): Names['tool'] => (isOutside ? toInvited(toolOf(toolId), locale) : toolOf(toolId));

/** Whether the viewer may see the devices and checks of somebody. */
export const seesDetails = (
	{ scope }: Pick<Viewer, 'scope'>,
	person: { readonly officeId: string | null; readonly personId: string | null },
): boolean => includesPerson(scope, person);
