import type { StaffNews, StreamEnd } from '$lib/meeting/following.ts';
import { Following } from '$lib/room/connection/following.ts';
import { browserTimers as timers } from '$lib/room/connection/timers.ts';
import { patch } from './patch.ts';

const lookEveryMs = 3000;
/** Between two readings of the page: what happens in quick succession is read together. */
const readPauseMs = 300;
/** So often a page without a stream is read again. */
const askEveryMs = 6000;

/** The script of pages that follow a session: whenever they are no longer how things are, it reads them again. */
const place = document.getElementById('following');
const main = document.getElementById('content');
if (place && main) follow(place, main);

function follow(place: HTMLElement, main: HTMLElement): void {
	let mark = place.dataset['mark'] ?? '';
	let isLivekitAway = false;
	let isOver = false;
	let isReading = false;
	let readsAgain = false;
	let readAt = timers.now();

	/** Shows one sentence of those that the server has written there, or none. */
	const say = (when: string) => {
		for (const one of place.querySelectorAll<HTMLElement>('[data-when]')) {
			one.hidden = one.dataset['when'] !== when;
		}
	};
	const sayUsual = () => say(isLivekitAway ? 'livekitAway' : '');

	const following = new Following(place.dataset['events'] ?? '', {
		timers,
		heard: (data) => {
			const news: StaffNews = JSON.parse(data);
			isLivekitAway = news.livekit === false;
			if (news.mark === mark) sayUsual();
			else void read();
		},
		ended: (why) => {
			if (why !== 'restart' && why !== 'tooMany') end(why);
		},
	});

	function end(why: StreamEnd): void {
		isOver = true;
		following.close();
		stop();
		say(why);
	}

	async function read(): Promise<void> {
		readsAgain = true;
		if (isReading) return;
		isReading = true;
		while (readsAgain && !isOver) {
			readsAgain = false;
			await readOnce();
			readAt = timers.now();
			await new Promise<void>((resolve) => timers.after(readPauseMs, resolve));
		}
		isReading = false;
	}

	async function readOnce(): Promise<void> {
		const response = await fetch(location.href, { cache: 'no-store' }).catch(() => null);
		// Whoever is not signed in is led to the sign-in.
		if (response?.redirected) return end('signedOut');
		if (response?.status === 403) return end('notYours');
		if (response?.status === 404) return end('gone');
		const text = response?.ok ? await response.text().catch(() => null) : null;
		if (text === null) return say('offline');
		show(new DOMParser().parseFromString(text, 'text/html'));
	}

	function show(next: Document): void {
		const [nextMain, nextPlace] = [
			next.getElementById('content'),
			next.getElementById('following'),
		];
		if (!nextMain || !nextPlace) return say('offline');
		mark = nextPlace.dataset['mark'] ?? '';
		const focused = document.activeElement;
		const isChanged = patch(main, nextMain);
		// Who was in what is no longer there goes on at the beginning of the page.
		if (focused && !focused.isConnected) main.focus({ preventScroll: true });
		if (isChanged && !isLivekitAway) say('changed');
		else sayUsual();
	}

	const look = () => {
		if (isOver) return;
		if (document.visibilityState === 'hidden') following.close();
		else if (following.tick() && timers.now() - readAt >= askEveryMs) void read();
	};
	const stop = timers.every(lookEveryMs, look);
	document.addEventListener('visibilitychange', look);
	// A page with an open stream does not go into the back-forward cache.
	window.addEventListener('pagehide', () => following.close());
	look();
}
