import '../connection/floor.ts';
import { mount } from 'svelte';
import type { Preparation } from '$lib/check/protocol.ts';
import Check from './Check.svelte';
import { DeviceCheck } from './device-check.svelte.ts';

/** The script of the page: takes the place of what says that it is needed. */
const target = document.getElementById('check');
const written = target?.dataset['preparation'];
if (target && written) {
	const preparation: Preparation = JSON.parse(written);
	target.textContent = '';
	target.setAttribute('data-runs', '');
	mount(Check, { target, props: { check: new DeviceCheck(preparation) } });
}
