import { readHints } from './hints.ts';
import { platformOf } from './platform.ts';
import { see } from './sight.ts';
import type { Signals } from './signals.ts';

/**
 * The model as Android tells it in a hint: "SM-X710", "Pixel 7".
 *
 * @returns `null` where nothing is told; no browser tells Apple's models
 */
export function modelOf(signals: Signals): string | null {
	const { model } = readHints(signals.hints);
	if (model === null || model === 'K' || model.length > 60 || /\p{Cc}/u.test(model)) return null;
	const { platforms } = platformOf(see(signals));
	const isAndroid = platforms.length === 1 && ['android', 'harmonyos'].includes(platforms[0] ?? '');
	return isAndroid ? model : null;
}
