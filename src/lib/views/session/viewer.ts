import { includesPerson } from '../../access/scope.ts';
import type { Scope } from '../../access/scope.ts';

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
}

/** Whether the viewer may see the devices and checks of somebody. */
export const seesDetails = (
	{ scope }: Pick<Viewer, 'scope'>,
	person: { readonly officeId: string | null; readonly personId: string | null },
): boolean => includesPerson(scope, person);
