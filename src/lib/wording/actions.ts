import { actions, subjectKinds } from '../audit/actions.ts';
import type { Action, SubjectKind } from '../audit/actions.ts';
import { m } from '../paraglide/messages.js';
import type { Locale } from '../paraglide/runtime.js';
import type { Message } from './message.ts';

/** What a line of the audit says was done, after the name of who did it: "hat ein Gerät angelegt". */
const sentences: Readonly<Record<Action, Message>> = {
	'attendee.create': m.deed_attendee_create,
	'attendee.destroy': m.deed_attendee_destroy,
	'attendee.mute': m.deed_attendee_mute,
	'attendee.readmit': m.deed_attendee_readmit,
	'attendee.remove': m.deed_attendee_remove,
	'attendee.renewLink': m.deed_attendee_renewLink,
	'attendee.setMode': m.deed_attendee_setMode,
	'committee.create': m.deed_committee_create,
	'committee.destroy': m.deed_committee_destroy,
	'committee.update': m.deed_committee_update,
	'demonstration.create': m.deed_demonstration_create,
	'demonstration.remove': m.deed_demonstration_remove,
	'device.create': m.deed_device_create,
	'device.destroy': m.deed_device_destroy,
	'device.update': m.deed_device_update,
	'deviceCheck.create': m.deed_testRun_create,
	'exemption.create': m.deed_block_release,
	'exemption.withdraw': m.deed_block_withdrawRelease,
	'hall.create': m.deed_hall_create,
	'hall.destroy': m.deed_hall_destroy,
	'hall.update': m.deed_hall_update,
	'import.cancel': m.deed_import_cancel,
	'import.create': m.deed_import_create,
	'import.keepSerials': m.deed_import_keepSerials,
	'import.save': m.deed_import_save,
	'membership.create': m.deed_membership_create,
	'membership.destroy': m.deed_membership_destroy,
	'membership.update': m.deed_membership_update,
	'office.create': m.deed_office_create,
	'office.destroy': m.deed_office_destroy,
	'office.update': m.deed_office_update,
	'person.create': m.deed_person_create,
	'person.destroy': m.deed_person_destroy,
	'person.export': m.deed_person_export,
	'person.issueLink': m.deed_person_issueLink,
	'person.update': m.deed_person_update,
	'restriction.create': m.deed_block_create,
	'restriction.update': m.deed_block_update,
	'retention.update': m.deed_retention_update,
	'room.close': m.deed_room_close,
	'room.open': m.deed_room_open,
	'session.create': m.deed_session_create,
	'session.decide': m.deed_session_decide,
	'session.destroy': m.deed_session_destroy,
	'session.update': m.deed_session_update,
	'signIn.create': m.deed_signIn_create,
	'signIn.destroy': m.deed_signIn_destroy,
	'source.apply': m.deed_source_apply,
	'staff.changePassword': m.deed_staff_changePassword,
	'staff.create': m.deed_staff_create,
	'staff.lock': m.deed_staff_lock,
	'staff.resetPassword': m.deed_staff_resetPassword,
	'staff.unlock': m.deed_staff_unlock,
	'staff.update': m.deed_staff_update,
	'toolPolicy.create': m.deed_toolPolicy_create,
	'toolPolicy.destroy': m.deed_toolPolicy_destroy,
	'toolPolicy.update': m.deed_toolPolicy_update,
};

/** An action that only an earlier version knew is shown by its code: nothing is hidden. */
export function actionSentence(written: string, locale: Locale): string {
	const action = actions.find((action) => action === written);
	return action ? sentences[action]({}, { locale }) : written;
}

const subjects: Readonly<Record<SubjectKind, Message>> = {
	attendee: m.subject_attendee,
	committee: m.subject_committee,
	demonstration: m.subject_demonstration,
	device: m.subject_device,
	hall: m.subject_hall,
	import: m.subject_import,
	membership: m.subject_membership,
	office: m.subject_office,
	person: m.subject_person,
	restriction: m.subject_block,
	retention: m.subject_retention,
	room: m.subject_room,
	session: m.subject_session,
	source: m.subject_source,
	staff: m.subject_staff,
	toolPolicy: m.subject_toolPolicy,
};

export function subjectWord(written: string, locale: Locale): string {
	const kind = subjectKinds.find((kind) => kind === written);
	return kind ? subjects[kind]({}, { locale }) : written;
}
