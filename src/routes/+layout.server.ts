import * as clock from '$lib/server/process/clock.ts';

/** Of every page, also one that says what went wrong. `clock`: what it shows, where one is set. */
export const load = () => ({ clock: clock.isSet() ? clock.now() : null });
