import type { ClientEnvironment } from '../check/protocol.ts';
import type { MediaErrorCode, StepReason } from '../check/reasons.ts';
import type { CheckForm, CheckOutcome, StepEvidence, StepName } from '../check/steps.ts';
import { m } from '../paraglide/messages.js';
import type { Locale } from '../paraglide/runtime.js';
import { openingHelp, openingSentence } from './check-media.ts';
import type { Message } from './message.ts';

const steps: Readonly<Record<StepName, Message>> = {
	page: m.check_step_page,
	browser: m.check_step_browser,
	camera: m.check_step_camera,
	microphone: m.check_step_microphone,
	speaker: m.check_step_speaker,
	https: m.check_step_https,
	signal: m.check_step_signal,
	udp: m.check_step_udp,
	tcp: m.check_step_tcp,
	turn: m.check_step_turn,
	quality: m.check_step_quality,
};
export const stepWord = (step: StepName, locale: Locale): string => steps[step]({}, { locale });

const outcomeWords: Readonly<Record<CheckOutcome, Message>> = {
	passed: m.check_outcome_passed,
	warning: m.check_outcome_warning,
	failed: m.check_outcome_failed,
	notChecked: m.check_outcome_notChecked,
};
export const outcomeWord = (outcome: CheckOutcome, locale: Locale): string =>
	outcomeWords[outcome]({}, { locale });

/** Never colour alone. */
export const outcomeSigns: Readonly<Record<CheckOutcome, string>> = {
	passed: '✓',
	warning: '!',
	failed: '✕',
	notChecked: '–',
};

const results: Readonly<Record<CheckOutcome, Message>> = {
	passed: m.check_result_passed,
	warning: m.check_result_warning,
	failed: m.check_result_failed,
	notChecked: m.check_result_notChecked,
};
/** What a whole check comes to, in one sentence. */
export const resultSentence = (outcome: CheckOutcome, locale: Locale): string =>
	results[outcome]({}, { locale });

const forms: Readonly<Record<CheckForm, Message>> = {
	full: m.check_form_full,
	short: m.check_form_short,
};
export const formSentence = (form: CheckForm, locale: Locale): string =>
	forms[form]({}, { locale });

/** What a step found, what to do and whom to inform. */
export interface StepWords {
	readonly sentence: string;
	/** Empty where nothing is to be done. */
	readonly help: string;
	/** Empty where nobody need be told. */
	readonly tell: string;
	/** For whoever minds the network or the server; empty where there is nothing to say. */
	readonly note: string;
}

interface ReasonWords {
	readonly sentence: Message;
	readonly help?: Message;
	readonly tell?: Message;
	readonly note?: (evidence: StepEvidence, locale: Locale) => string;
}

// Each by its name: whoever takes `m` apart takes every message of the product along.
const device: Message = m.check_inform_device;
const network: Message = m.check_inform_network;
const city: Message = m.check_inform_city;
const again: Message = m.check_againHelp;
const elsewhere: Message = m.check_otherNetwork;

/** All but what keeps a camera or microphone closed: check-media.ts has those, by browser and system. */
const rows: Readonly<Record<Exclude<StepReason, MediaErrorCode>, ReasonWords>> = {
	insecure: { sentence: m.check_insecure, help: m.check_insecureHelp, tell: m.check_inform_clerk },
	inApp: { sentence: m.check_inApp, help: m.check_inAppHelp },
	framed: { sentence: m.check_framed, help: m.check_framedHelp },
	noCalls: { sentence: m.check_noCalls, help: m.check_noCallsHelp, tell: device },
	noStreams: { sentence: m.check_noStreams, help: m.check_noStreamsHelp, tell: device },
	noCapture: { sentence: m.check_noCapture, help: m.check_noCaptureHelp },
	noObservers: { sentence: m.check_noObservers, help: m.check_noObserversHelp },
	black: { sentence: m.check_black, help: m.check_blackHelp },
	noPicture: { sentence: m.check_noPicture, help: m.check_noPictureHelp, tell: device },
	noSound: { sentence: m.check_failed_microphone, help: m.check_failedHelp, tell: device },
	silent: { sentence: m.check_silent, help: m.check_silentHelp, tell: device },
	quiet: { sentence: m.check_quiet, help: m.check_quietHelp },
	notHeard: { sentence: m.check_notHeard, help: m.check_notHeardHelp, tell: device },
	soundBlocked: { sentence: m.check_soundBlocked, help: m.check_soundBlockedHelp },
	offline: { sentence: m.check_offline, help: m.check_offlineHelp },
	serverStopped: { sentence: m.check_serverStopped, help: m.check_serverStoppedHelp, tell: city },
	serverUnfit: { sentence: m.check_serverUnfit, help: m.check_serverStoppedHelp, tell: city },
	addressBlocked: {
		sentence: m.check_addressBlocked,
		help: m.check_addressBlockedHelp,
		tell: network,
	},
	noServer: { sentence: m.check_noServer },
	tooMany: { sentence: m.check_tooMany, help: m.check_tooManyHelp },
	tokenRefused: {
		sentence: m.check_tokenRefused,
		help: m.check_serverStoppedHelp,
		tell: city,
		note: (_, locale) => m.check_tokenRefusedNote({}, { locale }),
	},
	roomGone: { sentence: m.check_roomGone, help: m.check_roomGoneHelp },
	webSocketBlocked: {
		sentence: m.check_webSocketBlocked,
		help: elsewhere,
		tell: network,
		note: ({ host = '' }, locale) => m.check_webSocketBlockedNote({ host }, { locale }),
	},
	clientNotLoaded: { sentence: m.check_clientNotLoaded, help: m.check_clientNotLoadedHelp },
	udpBlocked: {
		sentence: m.check_udpBlocked,
		help: m.check_udpBlockedHelp,
		tell: network,
		note: ({ address, host = '' }, locale) =>
			m.check_udpBlockedNote({ address: address ?? host }, { locale }),
	},
	relayOnly: { sentence: m.check_relayOnly, help: m.check_udpBlockedHelp, tell: network },
	mediaBlocked: {
		sentence: m.check_mediaBlocked,
		help: elsewhere,
		tell: network,
		note: ({ host = '' }, locale) => m.check_mediaBlockedNote({ host }, { locale }),
	},
	tcpBlocked: { sentence: m.check_tcpBlocked },
	noTurn: { sentence: m.check_noTurn },
	turnBlocked: { sentence: m.check_turnBlocked, tell: network },
	noMedia: { sentence: m.check_noMedia, help: elsewhere, tell: network },
	loss: { sentence: m.check_loss, help: m.check_lineHelp },
	bandwidth: { sentence: m.check_bandwidth, help: m.check_lineHelp },
	cpu: { sentence: m.check_cpu, help: m.check_cpuHelp },
	fewFrames: { sentence: m.check_fewFrames, help: m.check_cpuHelp },
	slow: { sentence: m.check_slow, help: m.check_lineHelp },
	jitter: { sentence: m.check_jitter, help: m.check_lineHelp },
	notAnswered: { sentence: m.check_notAnswered, help: again },
	timeout: { sentence: m.check_timeout, help: again },
	unexpected: { sentence: m.check_unexpected, help: again, tell: m.check_inform_clerk },
	skipped: { sentence: m.check_skipped },
	cancelled: { sentence: m.check_stopped },
	earlierFailed: { sentence: m.check_earlierFailed },
	notNeeded: { sentence: m.check_notNeeded },
};

const isMediaError = (reason: StepReason): reason is MediaErrorCode => !Object.hasOwn(rows, reason);

/** @returns `null` for a step that passed and has nothing to add */
export function stepWords(
	step: StepName,
	reason: StepReason | null,
	evidence: StepEvidence,
	environment: ClientEnvironment,
	locale: Locale,
): StepWords | null {
	if (reason === null) return null;
	if (isMediaError(reason)) {
		const kind = step === 'camera' ? 'camera' : 'microphone';
		const ofIt = ['byPolicy', 'failed', 'missing'].includes(reason);
		return {
			sentence: openingSentence(reason, kind, locale),
			help: openingHelp(reason, kind, environment, locale),
			tell: ofIt ? device({}, { locale }) : '',
			note: '',
		};
	}
	const { sentence, help, tell, note } = rows[reason];
	return {
		sentence: sentence({}, { locale }),
		help: help?.({}, { locale }) ?? '',
		tell: tell?.({}, { locale }) ?? '',
		note: note?.(evidence, locale) ?? '',
	};
}

/** What was measured, a phrase each. */
export function evidenceWords(evidence: StepEvidence, locale: Locale): readonly string[] {
	const { loss, width, height, way, roundTripMs, jitterMs, framesPerSecond, kilobits } = evidence;
	const value = (text: string | number) => ({ value: String(text) });
	const said: (string | false | undefined)[] = [
		width !== undefined &&
			height !== undefined &&
			m.check_e_size({ width: String(width), height: String(height) }, { locale }),
		way !== undefined && m.check_e_way(value(way.toUpperCase()), { locale }),
		loss !== undefined &&
			m.check_e_loss(value((Math.round(loss * 1000) / 10).toLocaleString(locale)), { locale }),
		roundTripMs !== undefined && m.check_e_roundTripMs(value(roundTripMs), { locale }),
		jitterMs !== undefined && m.check_e_jitterMs(value(jitterMs), { locale }),
		framesPerSecond !== undefined && m.check_e_framesPerSecond(value(framesPerSecond), { locale }),
		kilobits !== undefined && m.check_e_kilobits(value(kilobits), { locale }),
		evidence.address && m.check_e_address(value(evidence.address), { locale }),
		evidence.host && m.check_e_host(value(evidence.host), { locale }),
		evidence.error && m.check_e_error(value(evidence.error), { locale }),
	];
	return said.filter((phrase) => typeof phrase === 'string' && phrase !== '').map(String);
}
