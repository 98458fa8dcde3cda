import { m } from '../paraglide/messages.js';
import type { Locale } from '../paraglide/runtime.js';
import { committeeKind, officeKind, positionWord, seatRole, staffRole } from './kinds.ts';
import type { Message } from './message.ts';
import { shortDay, shortMoment } from './moments.ts';

const fields: Readonly<Record<string, Message>> = {
	name: m.staff_name,
	email: m.staff_email,
	role: m.staff_role,
	officeId: m.staff_office,
	personId: m.staff_person,
	helperPhone: m.city_phone,
	helperEmail: m.city_email,
	arms: m.city_arms,
	toolId: m.policy_tool,
	rule: m.policy_rule,
	land: m.policy_land,
	lastDay: m.policy_until,
	until: m.policy_until,
	text: m.policy_text,
	source: m.policy_source,
	checked: m.policy_checked,
	identity: m.audit_fieldIdentity,
	title: m.person_title,
	givenName: m.person_givenName,
	familyName: m.person_familyName,
	position: m.person_position,
	phone: m.person_phone,
	accounts: m.person_accounts,
	kind: m.office_kind,
	contact: m.office_contact,
	budgetCents: m.office_budgetShort,
	vote: m.membership_vote,
	from: m.membership_from,
	validFrom: m.membership_from,
	to: m.membership_to,
	validTo: m.membership_to,
	startsAt: m.audit_fieldBegin,
	place: m.audit_fieldPlace,
	form: m.audit_fieldForm,
	number: m.agenda_number,
	isPublic: m.agenda_fieldPublic,
	procedure: m.agenda_procedure,
	presenter: m.agenda_presenter,
	address: m.delivery_fieldAddress,
	inside: m.delivery_fieldInside,
	outside: m.delivery_fieldOutside,
	consentOn: m.delivery_fieldConsent,
};

/** How a field is called; one without a word by its code. */
export const auditField = (code: string, locale: Locale): string =>
	(Object.hasOwn(fields, code) ? fields[code] : undefined)?.({}, { locale }) ?? code;

const kinds: Readonly<Record<string, (code: string, locale: Locale) => string>> = {
	staff: staffRole,
	membership: seatRole,
	office: officeKind,
	committee: committeeKind,
};

/** What a field held, as it is read; ids are named by the caller. */
export function auditValue(
	subjectKind: string,
	field: string,
	value: string | number | boolean,
	locale: Locale,
): string {
	const text = String(value);
	if (field === 'position') return positionWord(text, locale);
	if (field === 'role' || field === 'kind') return kinds[subjectKind]?.(text, locale) ?? text;
	if (field === 'vote') {
		return value === true || value === 1
			? m.membership_voteYes({}, { locale })
			: m.membership_voteNo({}, { locale });
	}
	if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text)) return shortMoment(text, locale);
	return /^\d{4}-\d\d-\d\d$/.test(text) ? shortDay(text, locale) : text;
}
