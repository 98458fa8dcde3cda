import type { MediaKind } from './media/media-kind.ts';

/** Private windows may refuse storage; values then last until the page is left. */
const fallback = new Map<string, string>();

type StorageName = 'localStorage' | 'sessionStorage';

function read(storage: StorageName, name: string): string | null {
	try {
		return window[storage].getItem(name);
	} catch {
		return fallback.get(name) ?? null;
	}
}

function write(storage: StorageName, name: string, value: string): void {
	try {
		window[storage].setItem(name, value);
	} catch {
		fallback.set(name, value);
	}
}

/** Kept while the window lives: an attendee who was muted and reloads comes back muted. */
export const wants = (kind: MediaKind): boolean => read('sessionStorage', `vz.${kind}`) !== 'off';
export const rememberWants = (kind: MediaKind, on: boolean): void =>
	write('sessionStorage', `vz.${kind}`, on ? 'on' : 'off');

/** Id of the camera, microphone or speaker picked last; `null`: the browser's own choice. */
export const picked = (kind: MediaKind | 'speaker'): string | null =>
	read('localStorage', `vz.${kind}Id`) || null;
/** Its name, to say which one is gone: ids mean nothing to anybody, and some browsers change them. */
export const pickedName = (kind: MediaKind | 'speaker'): string | null =>
	read('localStorage', `vz.${kind}Name`) || null;
/** @param id empty: the browser is to choose */
export function rememberPicked(kind: MediaKind | 'speaker', id: string, name: string): void {
	write('localStorage', `vz.${kind}Id`, id);
	write('localStorage', `vz.${kind}Name`, name);
}

/** A personal link opens a session, so what is kept by link has a number of it in its name and never the link. */
function numberOf(path: string): string {
	// FNV-1a
	let hash = 0x811c9dc5;
	for (const sign of path) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
	return (hash >>> 0).toString(36);
}

/** Earlier versions named them by the link. */
function forgetLinks(): void {
	try {
		const names = Object.keys(window.localStorage).filter((name) => name.startsWith('vz.key /'));
		for (const name of names) window.localStorage.removeItem(name);
	} catch {
		// Nothing is kept here.
	}
}

/** Lets the next join of this browser replace this one; one per link. */
export const browserKey = (path: string): string | null =>
	read('localStorage', `vz.key ${numberOf(path)}`) ?? read('localStorage', `vz.key ${path}`);
export function rememberBrowserKey(path: string, key: string): void {
	write('localStorage', `vz.key ${numberOf(path)}`, key);
	forgetLinks();
}

/** When the chair last muted this attendee, as far as this window has obeyed it. */
export const obeyedMute = (path: string): string | null =>
	read('sessionStorage', `vz.mutedAt ${numberOf(path)}`);
export const rememberObeyedMute = (path: string, at: string): void =>
	write('sessionStorage', `vz.mutedAt ${numberOf(path)}`, at);

/** Whether one of our pages has asked for the permission in this browser before. */
export const wasAsked = (kind: MediaKind): boolean =>
	read('localStorage', `vz.${kind}Asked`) !== null;
export const rememberAsked = (kind: MediaKind): void =>
	write('localStorage', `vz.${kind}Asked`, '1');
