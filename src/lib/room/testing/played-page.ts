import { vi } from 'vitest';

/** Opens a page on which nobody answers the question for camera and microphone. */
export function openPage(): void {
	const mediaDevices = Object.assign(new EventTarget(), {
		getUserMedia: () => new Promise(() => {}),
		enumerateDevices: async () => [],
	});
	const page = { visibilityState: 'visible', createElement: () => ({}) };
	vi.stubGlobal('document', Object.assign(new EventTarget(), page));
	vi.stubGlobal('window', new EventTarget());
	vi.stubGlobal('navigator', { userAgent: '', mediaDevices });
}
