import { ceilings } from '../../src/lib/catalogue/catalogue.ts';
import { judgeAttendee } from '../../src/lib/compat/judge/judge.ts';
import { judgeMeeting } from '../../src/lib/compat/judge/judge-meeting.ts';
import { reasonKinds } from './reason-kinds.ts';
import type { Remedy } from '../../src/lib/compat/remedy/remedy.ts';
import { resolveCall } from '../../src/lib/compat/tool/resolve-call.ts';
import { systemText } from '../../src/lib/device/system.ts';
import type { WayVerdict } from '../../src/lib/compat/verdict.ts';
import type { Version } from '../../src/lib/device/version.ts';
import type { Way } from '../../src/lib/compat/way.ts';
import type { CaseAnswer, Case, PrintedRemedy, PrintedWay } from './case.ts';

/** Judges a case, in the words in which cases are written. */
export function answerTo({ id, tool, call, attendees, judged }: Case): CaseAnswer {
	const meeting = judgeMeeting(tool, attendees, call, ceilings);
	const { outcome, dependsOn: hangsOn } = meeting;
	if (judged === null) {
		return {
			id,
			verdict: null,
			way: null,
			device: null,
			limits: [],
			reasonKind: reasonKinds[meeting.reason.code],
			remedies: meeting.remedies.map(printed),
			meeting: outcome,
			hangsOn,
			missing: meeting.missing,
			ways: [],
		};
	}
	const verdict = judgeAttendee(tool, judged, resolveCall(tool, attendees, call), ceilings);
	return {
		id,
		verdict: verdict.state,
		way: wayName(verdict.way),
		device: verdict.device,
		limits: verdict.limits,
		reasonKind: reasonKinds[verdict.reason.code],
		remedies: verdict.remedies.map(printed),
		meeting: outcome,
		hangsOn,
		missing: verdict.missing,
		ways: verdict.ways.map(printedWay),
	};
}

const wayName = (way: Way | null): string | null => (way === 'native' ? 'native app' : way);

const printedWay = ({ device, way, browser, state, reason, limits }: WayVerdict): PrintedWay => ({
	device,
	way: wayName(way),
	browser,
	verdict: state,
	reasonKind: reasonKinds[reason.code],
	limits,
});

function printed(remedy: Remedy): PrintedRemedy {
	const { kind, device } = remedy;
	const distribution = remedy.kind === 'updateOs' ? remedy.distribution : null;
	const text = (release: Version) => systemText(distribution, release);
	const min = 'min' in remedy && remedy.min !== null ? { min: text(remedy.min) } : {};
	const to = 'to' in remedy && remedy.to !== null ? { to: text(remedy.to) } : {};
	return {
		kind,
		...(device === null ? {} : { device }),
		...min,
		...to,
		...what(remedy),
		...(kind === 'enableTurnTls' ? { who: 'operator' } : {}),
	};
}

function what(remedy: Remedy): { what?: string } {
	if ('browser' in remedy) return { what: remedy.browser };
	if ('account' in remedy) return { what: remedy.account };
	if ('condition' in remedy) return { what: remedy.condition };
	if ('hardware' in remedy) return { what: remedy.hardware };
	return 'facts' in remedy && remedy.facts.length > 0 ? { what: remedy.facts.join(', ') } : {};
}
