import { expect, test } from 'vitest';
import { diffRegister } from './diff.ts';
import type { RegisterDiff } from './diff.ts';
import { noChoices } from './register-snapshot.ts';
import type { RegisterSnapshot, SourceLink } from './register-snapshot.ts';
import {
	at,
	drafted,
	idFor,
	key,
	membership,
	nothing,
	organization,
	person,
	today,
} from './testing.ts';

const council = organization('org/1', { name: 'Stadtrat', organizationType: 'Gremium' });
const seat = (path: string, more: object) =>
	membership(path, { person: at('person/1'), organization: at('org/1'), ...more });
const withSeats = (...seats: readonly object[]) => [
	council,
	person('person/1', { givenName: 'Ada', familyName: 'Lerche' }),
	...seats,
];

const compared = (
	objects: readonly unknown[],
	register: RegisterSnapshot = nothing,
	links: readonly SourceLink[] = [],
) =>
	diffRegister(drafted(objects, { known: new Set(links.map(({ key }) => key)) }), register, links, {
		idFor,
		today,
		sourceName: 'Lindenau',
		choices: { ...noChoices, office: 'new' },
	});
/** The register, and what is known of the source, after a first import. */
function imported(diff: RegisterDiff): [RegisterSnapshot, readonly SourceLink[]] {
	const register = {
		...nothing,
		committees: diff.committees.map(({ id, name }) => ({ id, name })),
		people: diff.people.map(({ id, draft }) => ({ ...draft, id })),
		seats: diff.seats.map(({ id, committeeId, personId, role, vote, from, to }) => {
			return { id, committeeId, personId, role, vote, from, to };
		}),
	};
	const items = [...diff.committees, ...diff.people, ...diff.seats];
	const links = items.map(({ draft: { key, noun }, id, values: applied }) => {
		return { key, noun, id, applied };
	});
	return [register, links];
}
const days = ({ seats }: RegisterDiff) =>
	seats.map(({ draft, set }) => [draft.key.replace(key(''), ''), set]);

const member = seat('seat/1', { role: 'Mitglied', startDate: '2024-07-01' });
const chairUntil = (endDate: string) =>
	seat('seat/2', { role: 'Vorsitz', startDate: '2026-12-01', endDate });
const before = compared(withSeats(member, chairUntil('2027-05-31')));

test('of two seats that change, the one that leaves days does so before the other takes them', () => {
	const [register, links] = imported(before);
	const longer = compared(withSeats(member, chairUntil('2027-11-30')), register, links);
	const shorter = compared(withSeats(member, chairUntil('2026-12-31')), register, links);
	expect(longer.leftOut.concat(shorter.leftOut)).toEqual([]);
	const changed = (diff: RegisterDiff) =>
		days(diff).filter(([, set]) => Object.keys(set ?? {}).length > 0);
	expect(changed(longer)).toEqual([
		['seat/1#2', { from: '2027-12-01' }],
		['seat/2', { to: '2027-12-01' }],
	]);
	expect(changed(shorter)).toEqual([
		['seat/2', { to: '2027-01-01' }],
		['seat/1#2', { from: '2027-01-01' }],
	]);
});

test('with a removed membership go all pieces of it', () => {
	const [register, links] = imported(before);
	const tombstone = membership('seat/1', { deleted: true, modified: '2026-11-20T10:00:00+01:00' });
	const { removed } = compared(withSeats(tombstone, chairUntil('2027-05-31')), register, links);
	expect(removed.map(({ key: of, end }) => [of.replace(key(''), ''), end?.to])).toEqual([
		['seat/1', '2026-11-20'],
		['seat/1#2', '2027-06-02'],
	]);
});

test('a seat that has ended here, or begins in other days, is not the one that goes on', () => {
	const [register, links] = imported(compared(withSeats(member)));
	const tombstone = membership('seat/1', { deleted: true, modified: '2026-11-20T10:00:00+01:00' });
	const next = seat('seat/3', { role: 'Mitglied', startDate: '2026-12-01' });
	const ended = { ...register, seats: register.seats.map((one) => ({ ...one, to: '2026-11-20' })) };
	const diff = compared(withSeats(tombstone, next), ended, links);
	expect([diff.removed, diff.seats.map(({ state }) => state)]).toEqual([[], ['new']]);
});
