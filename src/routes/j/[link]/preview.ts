import '$lib/room/connection/floor.ts';
import { mount } from 'svelte';
import type { Arrival } from '$lib/meeting/attendee-page.ts';
import Attend from '$lib/room/ui/Attend.svelte';
import { Attending } from '$lib/room/connection/attending.svelte.ts';

/**
 * The script of the page. Not hydrated by Kit, which would cost more than the page is given: the
 * server's markup works alone, and this replaces the part of it that becomes the room.
 */
const target = document.getElementById('attend');
const written = target?.dataset['arrival'];
if (target && written && !target.hidden) {
	const arrival: Arrival = JSON.parse(written);
	target.textContent = '';
	target.setAttribute('data-runs', '');
	mount(Attend, { target, props: { attending: new Attending(arrival) } });
}
