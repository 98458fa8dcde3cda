import { nameOf, sortNameOf } from '$lib/council/names.ts';
import type { Plan } from '$lib/exchange/oparl/plan.ts';
import type { Ours } from '$lib/exchange/oparl/ours.ts';
import type { Preview } from '$lib/server/imports/oparl/import.ts';
import { tokenOf } from './tokens.ts';

/** So much of a list is shown; the numbers say how much there is. */
const most = 100;
/** Questions are shown up to so many; the others stay as they are until the next import. */
const mostAsked = 200;

export type PreviewView = ReturnType<typeof previewView>;

/** A preview as its page shows it: everything that is asked or guessed, and of the rest so much as one reads. */
export function previewView({ plan, ours, fingerprint }: Preview) {
	const names = namesIn(plan, ours);
	const isNew = ({ state }: { readonly state: string }) => state === 'new';
	const count = (items: readonly { readonly state: string; readonly set: object }[]) => ({
		new: items.filter(isNew).length,
		found: items.filter(({ state }) => state === 'found').length,
		changed: items.filter(({ set }) => Object.keys(set).length > 0).length,
		same: items.filter(({ state, set }) => state === 'same' && Object.keys(set).length === 0)
			.length,
	});
	const items = [...plan.committees, ...plan.people, ...plan.seats, ...plan.sessions];
	const newSessions = plan.sessions
		.filter(isNew)
		.toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
	return {
		fingerprint,
		counts: {
			committees: count(plan.committees),
			people: count(plan.people),
			seats: count(plan.seats),
			sessions: count(plan.sessions),
		},
		offices: ours.offices.map(({ id, name }) => ({ id, name })),
		usualOffice: ours.offices.find(({ kind }) => kind === 'councilOffice')?.id ?? '',
		groups: [...plan.groups].map(([key, name]) => ({ token: tokenOf(key), name })),
		committees: plan.committees.filter(isNew).map(({ draft, name, kind }) => ({
			token: tokenOf(draft.key),
			name,
			kind,
			from: draft.kind.from,
		})),
		people: plan.people
			.filter(isNew)
			.slice(0, most)
			.map(({ draft, officeId }) => ({
				key: draft.key,
				name: sortNameOf(draft),
				nameIsGuessed: draft.nameIsGuessed,
				position: draft.position,
				officeName: names.offices.get(officeId) ?? null,
			})),
		found: plan.people
			.filter(({ foundBy }) => foundBy !== null)
			.slice(0, most)
			.map((item) => ({
				key: item.draft.key,
				name: nameOf(item.draft),
				ours: names.people.get(item.id) ?? '',
				by: item.foundBy,
			})),
		seats: plan.seats
			.filter(isNew)
			.slice(0, most)
			.map((item) => ({
				key: item.draft.key,
				person: names.people.get(item.personId) ?? '',
				committee: names.committees.get(item.committeeId) ?? '',
				role: item.draft.role,
				vote: item.vote,
				voteIsSaid: item.draft.voteIsSaid,
				from: item.from,
				fromIsSaid: item.draft.fromIsSaid,
				to: item.to,
				merged: item.draft.merged.length,
			})),
		sessions: newSessions.slice(0, most).map((item) => ({
			key: item.draft.key,
			name: item.draft.name,
			committees: item.committeeIds.map((id) => names.committees.get(id) ?? ''),
			startsAt: item.startsAt,
			place: item.draft.place,
			looksLikeVideo: item.draft.looksLikeVideo,
			publicity: item.draft.publicity,
		})),
		changes: items
			.flatMap(({ draft, id, set, conflicts }) => {
				if (Object.keys(set).length === 0) return [];
				const taken = new Set(conflicts.map(({ field }) => field));
				const fields = Object.entries(set).filter(([field]) => !taken.has(field));
				if (fields.length === 0) return [];
				return [{ key: draft.key, noun: draft.noun, name: names.of(draft.noun, id), fields }];
			})
			.slice(0, most),
		conflicts: items
			.flatMap(({ draft, id, conflicts }) =>
				conflicts.map(({ field, ours, theirs }) => ({
					token: tokenOf(`${draft.key} ${field}`),
					noun: draft.noun,
					name: names.of(draft.noun, id),
					...{ field, ours, theirs },
				})),
			)
			.slice(0, mostAsked),
		who: plan.who.slice(0, mostAsked).map(({ draft, candidates }) => ({
			token: tokenOf(draft.key),
			name: nameOf(draft),
			email: draft.email,
			candidates: candidates.map((id) => ({ id, name: names.people.get(id) ?? id })),
		})),
		hours: plan.hours.slice(0, mostAsked).map(({ draft }) => ({
			token: tokenOf(draft.key),
			name: draft.name,
			day: draft.day,
			committee: names.byKey.get(draft.committeeKeys[0] ?? '') ?? '',
		})),
		nameless: plan.nameless.slice(0, mostAsked).map(({ key }) => ({ token: tokenOf(key), key })),
		gone: plan.gone.slice(0, mostAsked).map(({ key, noun, id, since, canEnd, isCancelled }) => ({
			token: tokenOf(key),
			name: names.of(noun, id),
			...{ noun, since, canEnd, isCancelled },
		})),
		deletedHere: items
			.filter(({ state }) => state === 'gone')
			.slice(0, mostAsked)
			.map(({ draft }) => ({
				token: tokenOf(draft.key),
				noun: draft.noun,
				name:
					draft.noun === 'person'
						? nameOf(draft)
						: draft.noun === 'membership'
							? draft.key
							: draft.name,
			})),
		leftOut: [...Map.groupBy(plan.leftOut, ({ reason }) => reason)].map(([reason, all]) => ({
			reason,
			count: all.length,
			names: all.slice(0, 20).map(({ name, key }) => name || key),
		})),
	};
}

/** What records are called, also those that are not there yet. */
function namesIn(plan: Plan, ours: Ours) {
	const offices = new Map([...ours.offices, ...plan.offices].map(({ id, name }) => [id, name]));
	const committees = new Map([
		...plan.committees.map(({ id, name }) => [id, name] as const),
		...ours.committees.map(({ id, name }) => [id, name] as const),
	]);
	const people = new Map([
		...plan.people.map(({ id, draft }) => [id, nameOf(draft)] as const),
		...ours.people.map((person) => [person.id, nameOf(person)] as const),
	]);
	const byKey = new Map(
		plan.committees.map(({ draft, id }) => [draft.key, committees.get(id) ?? '']),
	);
	const seats = new Map(ours.seats.map((seat) => [seat.id, seat]));
	const sessions = new Map(ours.sessions.map((session) => [session.id, session]));
	const of = (
		noun: string,
		id: string,
	): { readonly title: string; readonly startsAt: string | null } => {
		const seat = seats.get(id);
		const session = sessions.get(id);
		const both = seat && [people.get(seat.personId), committees.get(seat.committeeId)].join(', ');
		const title =
			noun === 'committee'
				? committees.get(id)
				: noun === 'person'
					? people.get(id)
					: (both ?? committees.get(session?.committeeId ?? ''));
		return { title: title ?? '', startsAt: session?.startsAt ?? null };
	};
	return { offices, committees, people, byKey, of };
}
