/**
 * What the audit can say was done: noun and verb, in the words of the code. A new one gets its
 * sentence in wording/deeds.ts.
 */
export const actions = [
	'attendee.create',
	'attendee.destroy',
	'attendee.mute',
	'attendee.readmit',
	'attendee.remove',
	'attendee.renewLink',
	'attendee.setMode',
	'committee.create',
	'committee.destroy',
	'committee.update',
	'demonstration.create',
	'demonstration.remove',
	'device.create',
	'device.destroy',
	'device.update',
	'hall.create',
	'hall.destroy',
	'hall.update',
	'membership.create',
	'membership.destroy',
	'membership.update',
	'office.create',
	'office.destroy',
	'office.update',
	'person.create',
	'person.destroy',
	'person.update',
	'room.close',
	'room.open',
	'session.create',
	'session.decide',
	'session.destroy',
	'session.update',
	'signIn.create',
	'signIn.destroy',
	'staff.changePassword',
	'staff.create',
	'staff.lock',
	'staff.resetPassword',
	'staff.unlock',
	'staff.update',
] as const;
export type Action = (typeof actions)[number];

/** What the deeds are done to. */
export const subjectKinds = [
	'attendee',
	'committee',
	'demonstration',
	'device',
	'hall',
	'membership',
	'office',
	'person',
	'room',
	'session',
	'staff',
] as const;
export type SubjectKind = (typeof subjectKinds)[number];
