import * as v from 'valibot';
import { deliveryKinds, deliveryStates, isMail } from '$lib/council/delivery/delivery-way.ts';
import type { DeliveryWay } from '$lib/council/delivery/delivery-way.ts';
import { isEmailAddress } from '$lib/council/email-address.ts';
import { m } from '$lib/paraglide/messages.js';
import { oneOf, optionalDay, optionalText, readForm } from '$lib/server/form.ts';
import type { FormErrors, Typed } from '$lib/server/form.ts';
import type { DeliveryWayChange } from '$lib/server/register/delivery-ways.ts';
import { entriesOf } from '$lib/views/register/entries.ts';

const state = v.pipe(
	v.optional(v.picklist(['', ...deliveryStates]), ''),
	v.transform((typed) => (typed === '' ? null : typed)),
);
const day = optionalDay(m.delivery_dayMalformed);

const Form = v.object({
	kind: oneOf(deliveryKinds, m.delivery_kindMissing),
	address: optionalText,
	...{ inside: state, outside: state },
	...{ validFrom: day, validTo: day, consentOn: day },
});

type ReadWay = Typed & { readonly way: DeliveryWayChange | null; readonly errors: FormErrors };

/** Reads the form; what was typed comes back with it in any case. */
export function readWay(data: FormData): ReadWay {
	const form = readForm(Form, data);
	if (!form.ok) return { ...form, way: null };
	const { inside, outside, ...said } = form.output;
	const problem = addressProblem(said.kind, said.address);
	if (problem) return { ...form, way: null, errors: { address: problem } };
	const { validFrom, validTo } = said;
	if (validFrom !== null && validTo !== null && validTo <= validFrom) {
		return { ...form, way: null, errors: { validTo: m.delivery_endsBefore() } };
	}
	const way: DeliveryWayChange = { ...said, states: { inside, outside } };
	return { ...form, way, errors: {} };
}

function addressProblem(kind: DeliveryWay['kind'], address: string): string | null {
	if (kind === 'ris') return null;
	if (address === '') return m.delivery_addressMissing();
	if (isMail(kind) && !isEmailAddress(address)) return m.person_emailMalformed({ typed: address });
	return null;
}

export const startOf = (way: DeliveryWay & { readonly revision: number }) => {
	const { kind, address, states, validFrom, validTo, consentOn, revision } = way;
	return entriesOf({ kind, address, ...states, validFrom, validTo, consentOn, revision });
};
