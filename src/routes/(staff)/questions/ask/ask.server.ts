import { getLocale } from '$lib/paraglide/runtime.js';
import { config } from '$lib/server/process/config.ts';
import { deviceLinks } from '$lib/server/links/device-links.query.ts';
import { deviceLinkFor, deviceLinkIssuedAt } from '$lib/server/links/sign.ts';
import * as offices from '$lib/server/register/offices.ts';
import type { StaffActing } from '$lib/server/request.ts';
import { planAhead } from '$lib/server/sessions/ahead.ts';
import { deviceLinkMail } from '$lib/views/letters/device-link.ts';
import { peopleToAsk } from '$lib/views/questions/ask-all.ts';

/** Whose devices are unknown, with what was asked already and the mail that asks. */
export async function readAsking(by: StaffActing) {
	const { planned } = await planAhead(by);
	const people = peopleToAsk(planned, by.scope, getLocale());
	const ids = people.map(({ id }) => id);
	const [links, everyOffice] = await Promise.all([deviceLinks(by.db, ids), offices.list(by)]);
	const byPerson = new Map(links.map((one) => [one.personId, one]));
	const contacts = new Map(everyOffice.map(({ id, contact }) => [id, contact]));
	return people.map((person) => {
		const { name, email, officeName, officeId } = person;
		const record = byPerson.get(person.id);
		if (!record || record.expiresAt <= by.now) return { ...person, asked: null };
		const { linkId: id, generation, expiresAt } = record;
		const url = config().origin + deviceLinkFor({ id, generation });
		const contact = contacts.get(officeId ?? '') || `${by.actor.name}, ${by.actor.email}`;
		const letter = { name, url, expiresAt, office: officeName, contact, sender: by.actor.name };
		const mail = deviceLinkMail(letter, email, getLocale());
		return { ...person, asked: { at: deviceLinkIssuedAt(expiresAt), url, ...mail } };
	});
}
