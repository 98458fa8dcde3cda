/** What a call does when something happens to its page. */
export interface PageEvents {
	visible(): void;
	/** The page is left, or goes into the back-forward cache. */
	hidden(): void;
	/** It comes back from that cache. */
	restored(): void;
	/** A camera, microphone or speaker was plugged in or out. */
	devicesChanged(): void;
}

/** @returns a function that stops it */
export function onPageEvents(events: PageEvents): () => void {
	const stops: (() => void)[] = [];
	const on = (target: EventTarget | undefined, name: string, act: (event: Event) => void) => {
		target?.addEventListener(name, act);
		stops.push(() => target?.removeEventListener(name, act));
	};
	on(document, 'visibilitychange', () => {
		if (document.visibilityState === 'visible') events.visible();
	});
	on(window, 'pagehide', () => events.hidden());
	on(window, 'pageshow', (event) => {
		if (event instanceof PageTransitionEvent && event.persisted) events.restored();
	});
	on(navigator.mediaDevices, 'devicechange', () => events.devicesChanged());
	return () => {
		for (const stop of stops) stop();
	};
}
