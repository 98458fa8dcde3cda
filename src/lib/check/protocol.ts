import type { CheckForm, StepResult } from './steps.ts';

/** What the page of a check is given. */
export interface Preparation {
	/** Of the page: "/j/…/check" */
	readonly path: string;
	/** Where the person came from. */
	readonly back: string;
	/** ws:// or wss:// of the LiveKit server; `null`: none is configured. */
	readonly livekit: string | null;
	/** The page is shown inside another app. */
	readonly inApp: boolean;
	/** For help in the words of this very browser and system. */
	readonly environment: ClientEnvironment;
}

/** Browser and system, as far as help differs between them. */
export interface ClientEnvironment {
	readonly browser: 'chrome' | 'edge' | 'firefox' | 'safari' | 'other';
	readonly system: 'windows' | 'macos' | 'linux' | 'ios' | 'android' | 'chromeos' | 'other';
}

/** Tokens for a throw-away room: one for each connection, so that none pushes another out. */
export interface CheckTicket {
	/** ws:// or wss:// */
	readonly url: string;
	readonly room: string;
	readonly tokens: Readonly<Record<CheckGuest, string>>;
}

export const checkGuests = ['probe', 'sender', 'receiver', 'tcp', 'relay'] as const;
export type CheckGuest = (typeof checkGuests)[number];

/** What the page sends when it is done. */
export interface CheckReport {
	readonly form: CheckForm;
	readonly steps: readonly StepResult[];
	/** For telling the device: devices say of themselves what no header does. */
	readonly signals: {
		readonly maxTouchPoints?: number;
		readonly hints?: Readonly<Record<string, string>>;
		readonly probes?: Readonly<Record<string, boolean>>;
	};
}
