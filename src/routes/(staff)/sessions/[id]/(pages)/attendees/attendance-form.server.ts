import { attendanceModes } from '$lib/council/nouns.ts';
import type { AttendanceMode } from '$lib/council/nouns.ts';
import type { AttendeeRecord } from '$lib/server/sessions/attendee-record.ts';

/** Where one person takes part: as the form was made, as it is chosen, and as it is stored by now. */
interface Choice {
	readonly attendee: AttendeeRecord;
	readonly was: AttendanceMode;
	readonly wanted: AttendanceMode;
}

/**
 * Reads the choices of the attendance form. Whoever is not in the form, or was not changed in it,
 * stays as they are: so two people can work on one list.
 */
export function readChoices(form: FormData, attendees: readonly AttendeeRecord[]) {
	const choices = attendees.flatMap((attendee): Choice[] => {
		const was = modeOf(form.get(`was.${attendee.id}`));
		const wanted = modeOf(form.get(`mode.${attendee.id}`));
		return was && wanted ? [{ attendee, was, wanted }] : [];
	});
	const changed = choices.filter(({ was, wanted }) => was !== wanted);
	return {
		/** Everything that was chosen, to show the form again. */
		chosen: Object.fromEntries(choices.map(({ attendee, wanted }) => [attendee.id, wanted])),
		changes: new Map(changed.map(({ attendee, wanted }) => [attendee.id, wanted])),
		/** Changed by somebody else meanwhile, and to something else. */
		conflicts: changed.filter(
			({ attendee, was, wanted }) => attendee.mode !== was && attendee.mode !== wanted,
		),
	};
}

const modeOf = (value: FormDataEntryValue | null): AttendanceMode | undefined =>
	attendanceModes.find((mode) => mode === value);
