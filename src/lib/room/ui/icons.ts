/** Drawn with a line of 1.75 in a field of 24. */
export const icons = {
	microphone:
		'M12 3a3 3 0 0 0-3 3v6a3 3 0 0 0 6 0V6a3 3 0 0 0-3-3zM5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3',
	microphoneOff:
		'M9 9v3a3 3 0 0 0 5 2.2M15 11V6a3 3 0 0 0-5.8-1.1M5.5 11.5a6.5 6.5 0 0 0 10.6 5M18.4 12.5l.1-1M12 18v3M4 3l16 18',
	camera:
		'M3.5 7.5a2 2 0 0 1 2-2h7a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2h-7a2 2 0 0 1-2-2zM14.5 11l6-3.5v9l-6-3.5z',
	cameraOff:
		'M8 5.5h4.5a2 2 0 0 1 2 2v4M14.5 14v2.5a2 2 0 0 1-2 2h-7a2 2 0 0 1-2-2v-9a2 2 0 0 1 1-1.7M14.5 11l6-3.5v9l-3-1.7M4 3l16 18',
	screen: 'M4 5h16v11H4zM9 20h6M12 16v4',
	screenOff: 'M4 5h16v11H4zM9 20h6M12 16v4M9 8l6 5M15 8l-6 5',
	people:
		'M9 11a3.2 3.2 0 1 0 0-6.4A3.2 3.2 0 0 0 9 11zM3 19.5c0-3.3 2.7-5.5 6-5.5s6 2.2 6 5.5M16 4.9a3 3 0 0 1 0 5.8M17.5 14.3c2.1.7 3.5 2.6 3.5 5.2',
	settings: 'M4 7h9M19 7h1M4 17h1M11 17h9M16 4.5v5M8 14.5v5',
	leave: 'M5 5l14 14M19 5L5 19',
	previous: 'M15 5l-7 7 7 7',
	next: 'M9 5l7 7-7 7',
} as const;
export type IconName = keyof typeof icons;
