import { isOn, numbered } from '../../council/agenda/agenda.ts';
import type { ToldAgenda } from '../../council/letters.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import type { ShownAgenda } from '../session/agenda.ts';

/** What letters tell of an agenda: of what is not public only how much. @returns `null`: it is not published */
export function toldAgenda({ published, items }: ShownAgenda): ToldAgenda | null {
	if (!published) return null;
	const on = numbered(items).filter(isOn);
	return {
		lines: on
			.filter(({ isPublic }) => isPublic === true)
			.map(({ shown, title }) => `${shown} ${title}`),
		nonPublic: on.filter(({ isPublic }) => isPublic === false).length,
	};
}

/** An agenda as a paragraph of a letter; empty: there is none to tell. */
export function agendaParagraph(agenda: ToldAgenda | null | undefined, locale: Locale): string {
	if (!agenda) return '';
	const { lines, nonPublic } = agenda;
	return [
		...(lines.length > 0 ? [m.letter_agenda({}, { locale }), ...lines] : []),
		...(nonPublic > 0 ? [m.agenda_nonPublicRest({ count: nonPublic }, { locale })] : []),
	].join('\n');
}
