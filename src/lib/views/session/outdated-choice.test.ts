import { expect, test } from 'vitest';
import { outdatedSentence } from './outdated-choice.ts';

const decided = { kind: 'decided', toolId: 'livekit-room', decidedByName: 'M. Sommer' } as const;

test('whoever decided meanwhile is named with the tool they took', () => {
	expect(outdatedSentence(decided, 'de')).toContain('Eigener Raum, M. Sommer');
	expect(outdatedSentence(decided, 'en')).toContain('Our own room, M. Sommer');
});

test('new facts are no one’s decision', () => {
	expect(outdatedSentence({ kind: 'inputsChanged' }, 'de')).toContain('Angaben dazugekommen');
});
