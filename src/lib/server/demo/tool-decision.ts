import { randomUUID } from 'node:crypto';
import { dayOf } from '../../calendar/wall-clock.ts';
import type { CityDecision } from '../../catalogue/city-policy.ts';

/** What the invented city has decided about a tool. */
export const toolDecision = (now: string): CityDecision => ({
	id: randomUUID(),
	toolId: 'webex',
	rule: 'conditions',
	land: '',
	from: null,
	until: null,
	text: 'Nur mit der Lizenz der Stadt, die Aufzeichnung bleibt ausgeschaltet.',
	source: 'Dienstanweisung Videokonferenzen, Nummer 4',
	checked: dayOf(now),
});
