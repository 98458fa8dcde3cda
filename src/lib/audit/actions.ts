/**
 * What the audit can say was done: noun and verb, in the words of the code. A new one gets its
 * sentence in wording/actions.ts.
 */
export const actions = [
	'attendee.create',
	'attendee.destroy',
	'attendee.excuse',
	'attendee.keep',
	'attendee.mute',
	'attendee.prevent',
	'attendee.readmit',
	'attendee.reinvite',
	'attendee.remove',
	'attendee.renewLink',
	'attendee.reply',
	'attendee.represent',
	'attendee.setMode',
	'attendee.setNoDevice',
	'attendee.setRole',
	'attendee.takeBackReply',
	'attendee.withdraw',
	'city.update',
	'committee.create',
	'committee.destroy',
	'committee.update',
	'demonstration.create',
	'demonstration.remove',
	'device.create',
	'device.destroy',
	'device.update',
	'deviceCheck.create',
	'exemption.create',
	'exemption.withdraw',
	'hall.create',
	'hall.destroy',
	'hall.update',
	'import.cancel',
	'import.create',
	'import.keepSerials',
	'import.save',
	'import.stop',
	'import.takeBack',
	'membership.create',
	'membership.destroy',
	'membership.update',
	'office.create',
	'office.destroy',
	'office.update',
	'person.create',
	'person.destroy',
	'person.export',
	'person.issueLink',
	'person.update',
	'restriction.create',
	'restriction.update',
	'retention.update',
	'room.close',
	'room.open',
	'session.callOff',
	'session.create',
	'session.decide',
	'session.destroy',
	'session.markSent',
	'session.markUnsent',
	'session.reinstate',
	'session.update',
	'signIn.create',
	'signIn.destroy',
	'signIn.end',
	'source.apply',
	'source.takeBack',
	'staff.changePassword',
	'staff.create',
	'staff.lock',
	'staff.resetPassword',
	'staff.unlock',
	'staff.update',
	'toolPolicy.create',
	'toolPolicy.destroy',
	'toolPolicy.update',
	'waitingDevice.destroy',
	'waitingDevice.take',
] as const;
export type Action = (typeof actions)[number];

/** What actions are done to. */
export const subjectKinds = [
	'attendee',
	'city',
	'committee',
	'demonstration',
	'device',
	'hall',
	'import',
	'membership',
	'office',
	'person',
	'restriction',
	'retention',
	'room',
	'session',
	'source',
	'staff',
	'toolPolicy',
] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** Where an action's first word is not what it is done to. */
const otherSubjects: Readonly<Record<string, SubjectKind>> = {
	room: 'session',
	signIn: 'staff',
	deviceCheck: 'person',
	exemption: 'restriction',
	waitingDevice: 'device',
};

/** What an action is done to: its first word, with few exceptions. */
export function subjectKindOf(action: Action): SubjectKind {
	const [noun = ''] = action.split('.');
	const kind = otherSubjects[noun] ?? subjectKinds.find((kind) => kind === noun);
	if (kind === undefined) throw new Error(`the audit does not know what ${action} is done to`);
	return kind;
}
