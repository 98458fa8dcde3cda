import type { ClientEnvironment, Preparation } from '../../check/protocol.ts';
import { knownSince, staleness } from '../../check/readiness.ts';
import type { PastCheck, Staleness } from '../../check/readiness.ts';
import type { CheckedOn, CheckOutcome } from '../../check/steps.ts';
import type { Fact } from '../../device/fact.ts';
import type { Locale } from '../../paraglide/runtime.js';
import { checkedDevice } from '../../wording/checked-on.ts';

/** What is known when somebody opens the page of a check. */
export interface OpenedCheck {
	/** Of the link: "/j/…" or "/d/…" */
	readonly path: string;
	/** ws:// or wss:// of the LiveKit server; `null`: none is configured. */
	readonly livekit: string | null;
	readonly inApp: boolean;
	readonly environment: ClientEnvironment;
	/** The person's, the newest first. */
	readonly checks: readonly (PastCheck & { readonly id: string })[];
	/** The one that this browser was registered as. */
	readonly device: {
		readonly id: string;
		readonly label: string;
		readonly facts: readonly Fact[];
	} | null;
	/** This browser, as its request shows it. */
	readonly on: CheckedOn;
}

export interface LastCheckView {
	readonly href: string;
	readonly at: string;
	readonly device: string;
	readonly outcome: CheckOutcome;
	readonly stale: Staleness | null;
}

/** What the page of a check shows and hands to its script. */
export function checkPageView(opened: OpenedCheck, now: string, locale: Locale) {
	const { path, livekit, inApp, environment } = opened;
	const preparation: Preparation = {
		path: `${path}/check`,
		back: path,
		livekit,
		inApp,
		environment,
	};
	return { preparation, last: lastCheck(opened, now, locale) };
}

/** The last check with this device; where it is not known, in a browser like this one. */
function lastCheck(
	{ path, checks, device, on }: OpenedCheck,
	now: string,
	locale: Locale,
): LastCheckView | null {
	const last = checks.find(({ deviceId, browserName, platforms }) =>
		device
			? deviceId === device.id
			: browserName === on.browserName &&
				platforms.some((platform) => on.platforms.includes(platform)),
	);
	if (!last) return null;
	return {
		href: `${path}/check/${last.id}`,
		at: last.at,
		device: checkedDevice(last, device?.label ?? null, locale),
		outcome: last.outcome,
		stale: staleness(last, knownSince(device?.facts ?? [], last.at), now),
	};
}
