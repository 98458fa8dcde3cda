/**
 * What this browser remembers. Private windows may refuse storage: then it is remembered until the
 * page is left.
 */
const fallback = new Map<string, string>();

type Where = 'localStorage' | 'sessionStorage';

function read(where: Where, name: string): string | null {
	try {
		return window[where].getItem(name);
	} catch {
		return fallback.get(name) ?? null;
	}
}

function write(where: Where, name: string, value: string): void {
	try {
		window[where].setItem(name, value);
	} catch {
		fallback.set(name, value);
	}
}

export type Kind = 'camera' | 'microphone';

/** On or off, for as long as the window lives: whoever was muted and reloads comes back muted. */
export const wants = (kind: Kind): boolean => read('sessionStorage', `vz.${kind}`) !== 'off';
export const rememberWants = (kind: Kind, on: boolean): void =>
	write('sessionStorage', `vz.${kind}`, on ? 'on' : 'off');

/** The device picked last; `null`: the browser's own choice. */
export const picked = (kind: Kind | 'speaker'): string | null =>
	read('localStorage', `vz.${kind}Id`) || null;
export const rememberPicked = (kind: Kind | 'speaker', id: string): void =>
	write('localStorage', `vz.${kind}Id`, id);

/** What makes this browser's next join replace this one; one for each link. */
export const browserKey = (path: string): string | null => read('localStorage', `vz.key ${path}`);
export const rememberBrowserKey = (path: string, key: string): void =>
	write('localStorage', `vz.key ${path}`, key);

/** The last muting by the chair that this window has obeyed. */
export const obeyedMute = (path: string): string | null =>
	read('sessionStorage', `vz.mutedAt ${path}`);
export const rememberObeyedMute = (path: string, at: string): void =>
	write('sessionStorage', `vz.mutedAt ${path}`, at);

/** Whether a page of ours has asked for it in this browser before. */
export const wasAsked = (kind: Kind): boolean => read('localStorage', `vz.${kind}Asked`) !== null;
export const rememberAsked = (kind: Kind): void => write('localStorage', `vz.${kind}Asked`, '1');
