import { expect, test } from 'vitest';
import { unknownArrangement } from '../../compat/tool/arrangement.ts';
import { answersOf } from './session-values.ts';

test('what is stored of a tool comes back as answers, and what is not known as unknown', () => {
	const arrangement = {
		...unknownArrangement,
		dialIn: false,
		server: { ...unknownArrangement.server, own: true },
	};
	const answers = answersOf([{ toolId: 'jitsi', arrangement }]);
	expect([answers['jitsi.own'], answers['jitsi.dialIn'], answers['jitsi.e2ee']]).toEqual([
		'yes',
		'no',
		'unknown',
	]);
});
