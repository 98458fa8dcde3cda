import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { cast } from '../cast/cast.ts';
import { accountCodes } from '../compat/tool/account.ts';
import type { CallSetup } from '../compat/tool/arrangement.ts';
import { judgeAttendee } from '../compat/judge/judge.ts';
import { judgeMeeting } from '../compat/judge/judge-meeting.ts';
import { ceilings, tools } from './catalogue.ts';
import { forJudging, judgedTools } from './for-judging.ts';

const facts = forJudging(tools, ceilings);
const sent: typeof facts = JSON.parse(JSON.stringify(facts));
const call: CallSetup = {
	day: '2026-11-25',
	arrangement: {
		dialIn: null,
		webClientAllowed: true,
		anonymousJoinAllowed: null,
		thirdPartyCookies: null,
		e2ee: true,
		server: { own: true, moderatorSignIn: null, sip: null, turnTls443: null, tcpPort: null },
	},
	participants: 30,
	groupCall: true,
	browserGuests: true,
};

test('what a browser is sent gives the same verdicts, with reasons and remedies', () => {
	const owners = Object.values(cast).map((device) => ({
		id: device.id,
		role: 'host' as const,
		needs: ['hear', 'speak', 'see', 'beSeen'] as const,
		accounts: accountCodes.slice(0, 6),
		devices: [device],
	}));
	expect(owners.length).toBeGreaterThan(40);
	const there = judgedTools(sent);
	expect(sent.tools.map(({ id }) => id)).toEqual(tools.map(({ id }) => id));
	tools.forEach((tool, i) => {
		const other = there[i] ?? tool;
		expect(other.supports.length).toBe(tool.supports.length);
		expect(judgeMeeting(other, owners, call, sent.ceilings)).toEqual(
			judgeMeeting(tool, owners, call, ceilings),
		);
		for (const owner of owners)
			expect(judgeAttendee(other, owner, call, sent.ceilings)).toEqual(
				judgeAttendee(tool, owner, call, ceilings),
			);
	});
});

test('it carries no source and no word for people', () => {
	const text = JSON.stringify(facts);
	for (const { notes, sources } of tools.flatMap(({ supports }) => supports)) {
		if (notes) for (const said of [notes.de, notes.en]) expect(text).not.toContain(said);
		for (const source of sources) expect(text).not.toContain(`"${source}"`);
	}
});

test('all of it is at most 11 kB after gzip', () => {
	expect(gzipSync(JSON.stringify(facts)).length).toBeLessThan(11_000);
});
