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

test('the names of its fields stay as they were first published', () => {
	const namesOf = (entries: readonly object[]) =>
		[...new Set(entries.flatMap((entry) => Object.keys(entry)))].sort().join(' ');
	const constraints = sent.tools.flatMap(({ constraints }) => constraints);
	const lines = sent.tools.flatMap(({ lines }) => lines);
	const ofKind = <K extends (typeof constraints)[number]['kind']>(kind: K) =>
		constraints.filter((one): one is Extract<typeof one, { kind: K }> => one.kind === kind);
	expect({
		facts: namesOf([sent]),
		tool: namesOf(sent.tools),
		line: namesOf(lines),
		constraint: namesOf(constraints),
		blocks: namesOf(ofKind('date-cliff').flatMap(({ blocks = [] }) => blocks)),
		when: namesOf(ofKind('unknown').flatMap(({ when = [] }) => when)),
		ceilings: namesOf([sent.ceilings]),
		appleMobile: namesOf(sent.ceilings.appleMobile),
		appleMacs: namesOf(sent.ceilings.appleMacs),
		browserCeilings: namesOf(sent.ceilings.browserCeilings),
		systems: namesOf(Object.values(sent.ceilings.systems).flat()),
		releases: namesOf(Object.values(sent.ceilings.browserReleases).flat()),
	}).toEqual({
		facts: 'ceilings tools',
		tool: 'accounts checked confidence constraints contradictions guestBrowserJoin hosting id identifiersNeeded lines maxParticipants name order phoneDialIn procurement sources status vendor webFeatures',
		line: 'binding blockedBelow conditions confidence evidence from id limits limitsUntil maxApp maxOs minBrowser minDistribution minGlibc minOs models places roles sources status until way window',
		constraint:
			'anyOf atRiskFrom binding blocks confidence e2ee endedFrom evidence floors from id kind max platformAny reportedBroken role settledBy sources text unlessHas way ways when',
		blocks: 'below from platform',
		when: 'browserGuests rowLimit',
		ceilings:
			'appleCertificate2027 appleMacs appleMobile appleMobileUnnamed asOf browserCeilings browserReleases systems',
		appleMobile: 'confidence identifiers maxMajor maxVersion modelNumbers name platform',
		appleMacs: 'confidence identifiers match maxMacos maxVersion',
		browserCeilings: 'browser confidence lastVersion osFrom osTo platform systems',
		systems: 'cycle endsOn isForNewDevices latest releasedOn version',
		releases: 'date isExtended version',
	});
});
