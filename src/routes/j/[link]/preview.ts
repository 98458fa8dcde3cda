import '$lib/room/connection/floor.ts';
import { mount } from 'svelte';
import type { Arrival } from '$lib/meeting/attendee-page.ts';
import Attend from '$lib/room/ui/Attend.svelte';
import type { Sentences } from '$lib/room/ui/sentences.ts';
import { AttendeeApi } from '$lib/room/connection/attendee-api.ts';
import { Attending } from '$lib/room/connection/attending.svelte.ts';
import { browserTimers } from '$lib/room/connection/timers.ts';

/**
 * The script of the page. Not hydrated by Kit, which would cost more than the page is given: the
 * server's markup works alone, and this replaces the part of it that becomes the room.
 */
const target = document.getElementById('attend');
const { arrival: written, sentences: said } = target?.dataset ?? {};
if (target && written && said && !target.hidden) {
	const arrival: Arrival = JSON.parse(written);
	const sentences: Sentences = JSON.parse(said);
	target.textContent = '';
	target.setAttribute('data-runs', '');
	const attending = new Attending(arrival, {
		api: new AttendeeApi(arrival.path),
		timers: browserTimers,
		load: () => import('$lib/room/connection/enter.ts'),
	});
	mount(Attend, { target, props: { attending, sentences } });
}
