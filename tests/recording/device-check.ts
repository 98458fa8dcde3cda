import { stepNames } from '../../src/lib/check/steps.ts';
import type { Visitor } from '../journeys/app.ts';
import { origin } from './council.ts';

/** Reports a check of camera and microphone on a link, as its page does: all passed but one step. */
export async function reportDeviceCheck(
	visitor: Visitor,
	link: string,
	browser: string,
): Promise<void> {
	const steps = stepNames.map((step) => {
		const failed = step === 'microphone';
		const outcome = failed ? 'failed' : 'passed';
		return { step, outcome, reason: failed ? 'missing' : null, evidence: {}, ms: 10 };
	});
	const { status } = await visitor.ask(`${link}/check/result`, {
		method: 'POST',
		body: JSON.stringify({ form: 'full', steps, signals: { maxTouchPoints: 0 } }),
		headers: { 'content-type': 'application/json', origin, 'user-agent': browser },
	});
	if (status !== 200) throw new Error(`the check was answered with ${status}`);
}
