import '$lib/room/connection/floor.ts';
import { mount } from 'svelte';
import type { Preparation } from '$lib/council/checking.ts';
import Check from '$lib/room/check/Check.svelte';
import { DeviceCheck } from '$lib/room/check/device-check.svelte.ts';

/** The script of the page: takes the place of what says that it is needed. */
const target = document.getElementById('check');
const written = target?.dataset['preparation'];
if (target && written) {
	const preparation: Preparation = JSON.parse(written);
	target.textContent = '';
	target.setAttribute('data-runs', '');
	mount(Check, { target, props: { check: new DeviceCheck(preparation) } });
}
