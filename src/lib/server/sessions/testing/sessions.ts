import { acting } from '../../testing/acting.ts';
import { unknownArrangement } from '../../../compat/tool/arrangement.ts';
import type { NewAttendee } from '../attendees.ts';
import type { Db } from '../../db/open.ts';
import * as sessions from '../sessions.ts';
import { actor, fillRegister, now } from '../../register/testing/register.ts';

export const requestId = '6e0f7f3e-5f3b-4f0c-9d2c-1a2b3c4d5e6f';

export const newSession: sessions.NewSession = {
	requestId,
	committeeId: 'council',
	startsAt: '2027-04-01T12:00:00.000Z',
	place: '',
	hallId: 'hall',
	form: 'hybrid',
};

export const invite = (personId: string, more: Partial<NewAttendee> = {}): NewAttendee => ({
	personId,
	guestName: null,
	role: 'member',
	vote: true,
	mode: 'unknown',
	...more,
});

export const guest = (guestName: string): NewAttendee =>
	invite('', { personId: null, guestName, role: 'guest', vote: false });

export const faceTime = { toolId: 'facetime', arrangement: unknownArrangement };

/** The register with one session: Lerche and Amsel are invited, FaceTime is proposed. */
export async function fillSession(db: Db): Promise<string> {
	await fillRegister(db);
	const invited = [invite('lerche'), invite('amsel')];
	return sessions.create(acting(db, { actor, now }), newSession, invited, [faceTime]);
}
