import { expect, test } from 'vitest';
import { offeredTexts } from './texts.ts';

const sent = { isCalledOff: false, isSent: true, notReady: 35 };

test('a session that is called off is neither told as it stood, nor is anybody reminded of it', () => {
	expect(offeredTexts({ ...sent, isCalledOff: true })).toEqual({
		...{ standing: false, reminder: false, isTooEarly: false },
	});
});

test('reminding begins once the invitations are sent, and ends when all are ready', () => {
	expect(offeredTexts(sent)).toMatchObject({ reminder: true, isTooEarly: false });
	expect(offeredTexts({ ...sent, isSent: false })).toMatchObject({
		...{ reminder: false, isTooEarly: true },
	});
	expect(offeredTexts({ ...sent, notReady: 0 })).toMatchObject({
		...{ reminder: false, isTooEarly: false },
	});
});
