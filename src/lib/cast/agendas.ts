import type { AgendaItem, ItemProcedure } from '../council/agenda/agenda.ts';
import { idOf } from './chance.ts';

/** An item as it is invented: what it is called, whether it is public, and how it is dealt with. */
type CastItem = readonly [title: string, isPublic: boolean | null, procedure: ItemProcedure | null];

/** By the key of a session's committee. */
const agendas: Readonly<Record<string, readonly CastItem[]>> = {
	culture: [
		['Eröffnung und Feststellung der Beschlussfähigkeit', true, 'report'],
		['Bericht zur Stadtbücherei', true, 'report'],
		['Zuschüsse an Sportvereine 2027', true, 'openVote'],
		['Anfragen', true, 'report'],
	],
	development: [
		['Eröffnung und Feststellung der Beschlussfähigkeit', true, 'report'],
		['Bebauungsplan „Am Elsterufer“: Vorstellung des Entwurfs', true, 'report'],
		['Radweg an der Hafenstraße', true, 'openVote'],
		['Anfragen', true, 'report'],
		['Ankauf eines Grundstücks in der Hafenstraße', false, 'openVote'],
	],
	council: [
		['Eröffnung und Feststellung der Beschlussfähigkeit', true, 'report'],
		['Haushaltssatzung 2027', true, 'bylaw'],
		['Wahl eines Mitglieds für den Aufsichtsrat der Stadtwerke', true, 'secretElection'],
		['Antrag: Trinkbrunnen auf dem Markt', true, null],
		['Vergabe der Reinigung der Schulen', null, 'openVote'],
	],
};

/** What sessions of a committee deal with, as far as somebody has put it down. */
export const agendaOf = (seed: string, committee: string, session: string): readonly AgendaItem[] =>
	(agendas[committee] ?? []).map(([title, isPublic, procedure], index) => ({
		id: idOf(seed, `agenda item/${session}/${index}`),
		...{ number: '', title, isPublic, procedure, presenter: '' },
		...{ addedOn: null, takenOffOn: null },
	}));
