import { expect, test } from 'vitest';
import { passOnText } from './pass-on.ts';
import { sessionView } from './session-view.ts';
import { financeOffice, judgedSession, members, now, secretary } from './testing-session.ts';

const judged = judgedSession();
const textFor = (viewer = secretary, of = judged, decided: string | null = null) =>
	passOnText(of.session, sessionView(of, decided, { ...viewer, isOutside: true }, now, 'de'), 'de')
		.text;

test('the text says what the headline says, of whom, why, what helps and as of when', () => {
	const { headline, asOf } = sessionView(
		judged,
		null,
		{ ...secretary, isOutside: true },
		now,
		'de',
	);
	const lines = textFor().split('\n');
	expect(lines[0]).toContain('Finanzausschuss, Donnerstag, 17.');
	expect(lines).toContain(`${headline.bold} ${headline.rest}`);
	expect(lines.at(-1)).toBe(asOf);
	const out = lines.filter((line) => line.startsWith('– '));
	expect(out.map((line) => /^– ([^:]*)/.exec(line)?.[1])).toEqual(['Ada Sperling', 'Ada Fink']);
	for (const line of out) expect(line).toMatch(/^– Ada \w+: .+\. .+\(.+; .+\)$/);
	expect(out.join('\n')).not.toContain('.:');
});

test('an office passes on why of its own people alone', () => {
	const out = textFor(financeOffice)
		.split('\n')
		.filter((line) => line.startsWith('– '));
	expect(out[0]).toMatch(/^– Ada Sperling: /);
	expect(out[1]).toBe('– Ada Fink');
});

test('of a session in the hall there is nobody to name', () => {
	expect(textFor(secretary, judgedSession(members, undefined, 'onSite'))).not.toContain('–');
});

test('what keeps everybody out is said once, with no list of names', () => {
	const many = Array.from({ length: 40 }, (_, n) => ({ id: `P${n}`, has: null }));
	const text = textFor(secretary, judgedSession(many));
	expect(text).not.toContain('–');
	expect(text.match(/höchstens/g)).toHaveLength(1);
	expect(text).toContain('Was hilft: Ein anderes Werkzeug wählen.');
});

test('our own room is the room of the city to whom the text goes', () => {
	expect(textFor()).toContain('Im Videoraum der Stadt');
	const decided = textFor(secretary, judgedSession(members), 'livekit-room');
	expect(decided).toContain('Entschieden: Videoraum der Stadt.');
	expect(textFor() + decided).not.toMatch(/eigene[rmn]? Raum/i);
});
