import { actions, subjectKinds } from '../audit/actions.ts';
import type { Action, SubjectKind } from '../audit/actions.ts';
import { m } from '../paraglide/messages.js';
import type { Locale } from '../paraglide/runtime.js';
import type { Message } from './message.ts';

/** What a line of the audit says was done, after the name of who did it: "hat ein Gerät angelegt". */
const sentences: Readonly<Record<Action, Message>> = {
	'attendee.create': m.action_attendee_create,
	'attendee.destroy': m.action_attendee_destroy,
	'attendee.excuse': m.action_attendee_excuse,
	'attendee.keep': m.action_attendee_keep,
	'attendee.mute': m.action_attendee_mute,
	'attendee.prevent': m.action_attendee_prevent,
	'attendee.readmit': m.action_attendee_readmit,
	'attendee.reinvite': m.action_attendee_reinvite,
	'attendee.remove': m.action_attendee_remove,
	'attendee.renewLink': m.action_attendee_renewLink,
	'attendee.reply': m.action_attendee_reply,
	'attendee.represent': m.action_attendee_represent,
	'attendee.setMode': m.action_attendee_setMode,
	'attendee.setNoDevice': m.action_attendee_setNoDevice,
	'attendee.setRole': m.action_attendee_setRole,
	'attendee.takeBackReply': m.action_attendee_takeBackReply,
	'attendee.withdraw': m.action_attendee_withdraw,
	'audit.begin': m.action_audit_begin,
	'audit.cut': m.action_audit_cut,
	'committee.create': m.action_committee_create,
	'committee.destroy': m.action_committee_destroy,
	'committee.update': m.action_committee_update,
	'demonstration.create': m.action_demonstration_create,
	'demonstration.remove': m.action_demonstration_remove,
	'device.create': m.action_device_create,
	'device.destroy': m.action_device_destroy,
	'device.export': m.action_device_export,
	'device.update': m.action_device_update,
	'deviceCheck.create': m.action_deviceCheck_create,
	'exemption.create': m.action_exemption_create,
	'exemption.withdraw': m.action_exemption_withdraw,
	'hall.create': m.action_hall_create,
	'hall.destroy': m.action_hall_destroy,
	'hall.update': m.action_hall_update,
	'import.cancel': m.action_import_cancel,
	'import.create': m.action_import_create,
	'import.keepSerials': m.action_import_keepSerials,
	'import.save': m.action_import_save,
	'import.stop': m.action_import_stop,
	'import.takeBack': m.action_import_takeBack,
	'key.rotate': m.action_key_rotate,
	'membership.create': m.action_membership_create,
	'membership.destroy': m.action_membership_destroy,
	'membership.update': m.action_membership_update,
	'office.create': m.action_office_create,
	'office.destroy': m.action_office_destroy,
	'office.update': m.action_office_update,
	'person.create': m.action_person_create,
	'person.destroy': m.action_person_destroy,
	'person.export': m.action_person_export,
	'person.exportLinks': m.action_person_exportLinks,
	'person.issueLink': m.action_person_issueLink,
	'person.showLinks': m.action_person_showLinks,
	'person.update': m.action_person_update,
	'recoveryCode.renew': m.action_recoveryCode_renew,
	'recoveryCode.use': m.action_recoveryCode_use,
	'restriction.create': m.action_restriction_create,
	'restriction.update': m.action_restriction_update,
	'city.update': m.action_city_update,
	'retention.clean': m.action_retention_clean,
	'retention.update': m.action_retention_update,
	'room.close': m.action_room_close,
	'room.open': m.action_room_open,
	'secondFactor.create': m.action_secondFactor_create,
	'secondFactor.destroy': m.action_secondFactor_destroy,
	'secondFactor.refuse': m.action_secondFactor_refuse,
	'secondFactor.reset': m.action_secondFactor_reset,
	'secondFactor.update': m.action_secondFactor_update,
	'security.acknowledge': m.action_security_acknowledge,
	'session.callOff': m.action_session_callOff,
	'session.create': m.action_session_create,
	'session.decide': m.action_session_decide,
	'session.destroy': m.action_session_destroy,
	'session.exportLinks': m.action_session_exportLinks,
	'session.markSent': m.action_session_markSent,
	'session.markUnsent': m.action_session_markUnsent,
	'session.reinstate': m.action_session_reinstate,
	'session.showLinks': m.action_session_showLinks,
	'session.update': m.action_session_update,
	'signIn.create': m.action_signIn_create,
	'signIn.destroy': m.action_signIn_destroy,
	'signIn.end': m.action_signIn_end,
	'source.apply': m.action_source_apply,
	'source.takeBack': m.action_source_takeBack,
	'staff.changePassword': m.action_staff_changePassword,
	'staff.create': m.action_staff_create,
	'staff.destroy': m.action_staff_destroy,
	'staff.issuePasswordLink': m.action_staff_issuePasswordLink,
	'staff.lock': m.action_staff_lock,
	'staff.resetPassword': m.action_staff_resetPassword,
	'staff.unlock': m.action_staff_unlock,
	'staff.update': m.action_staff_update,
	'staff.usePasswordLink': m.action_staff_usePasswordLink,
	'toolPolicy.create': m.action_toolPolicy_create,
	'toolPolicy.destroy': m.action_toolPolicy_destroy,
	'toolPolicy.update': m.action_toolPolicy_update,
	'waitingDevice.destroy': m.action_waitingDevice_destroy,
	'waitingDevice.take': m.action_waitingDevice_take,
};

/** An action that only an earlier version knew is shown by its code: nothing is hidden. */
export function actionSentence(written: string, locale: Locale): string {
	const action = actions.find((action) => action === written);
	return action ? sentences[action]({}, { locale }) : written;
}

/** Who did it, as a line of the audit names them. */
export function actorWord(kind: string, name: string, locale: Locale): string {
	if (kind === 'system') return m.audit_system({}, { locale });
	return kind === 'attendee' ? `${name} (${m.audit_attendee({}, { locale })})` : name;
}

const subjects: Readonly<Record<SubjectKind, Message>> = {
	attendee: m.subject_attendee,
	audit: m.subject_audit,
	committee: m.subject_committee,
	demonstration: m.subject_demonstration,
	device: m.subject_device,
	hall: m.subject_hall,
	import: m.subject_import,
	key: m.subject_key,
	membership: m.subject_membership,
	office: m.subject_office,
	person: m.subject_person,
	restriction: m.subject_restriction,
	city: m.subject_city,
	retention: m.subject_retention,
	room: m.subject_room,
	security: m.subject_security,
	session: m.subject_session,
	source: m.subject_source,
	staff: m.subject_staff,
	toolPolicy: m.subject_toolPolicy,
};

export function subjectWord(written: string, locale: Locale): string {
	const kind = subjectKinds.find((kind) => kind === written);
	return kind ? subjects[kind]({}, { locale }) : written;
}
