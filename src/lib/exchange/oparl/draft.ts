import * as v from 'valibot';
import { isEmailAddress } from '../../council/email-address.ts';
import { isNobody, readName } from '../../council/name-parts.ts';
import { endIsKnown, readStart } from './clock.ts';
import type { Collection } from './collection.ts';
import type {
	CommitteeDraft,
	Drafts,
	GroupDraft,
	LeftOut,
	LeftOutReason,
	OtherOrganization,
	PersonDraft,
	SessionDraft,
} from './drafts.ts';
import * as guess from './guesses.ts';
import { LegislativeTerm, Meeting, Organization, Person } from './objects.ts';
import type { Kept } from './objects.ts';
import { holdingOf, meetsIn } from './meetings.ts';
import { placeOf } from './place.ts';
import { draftSeats } from './draft-seats.ts';
import { withWhatIsSeen } from './nameless.ts';
import { removedOf } from './removed.ts';
import { deletedFrom } from '../../council/retention.ts';
import { committeeKinds } from '../../council/nouns.ts';
import type { Decisions, KindChoice } from './decisions.ts';

export interface DraftOptions {
	/** ISO date. */
	readonly today: string;
	/** Whether sessions that have been and seats that have ended are wanted too. */
	readonly includePast: boolean;
	/** Of a file with several bodies the one that is meant; `null`: all there is. */
	readonly bodyKey: string | null;
	/** Keys that something of ours was made of before: they are never left out for being over. */
	readonly known: ReadonlySet<string>;
	readonly decisions: Decisions;
	/** First day of seats that do not say it, where no legislative term does either; empty: not known. */
	readonly since: string;
	/** So many days after their last seat people are deleted here. */
	readonly mandateDays: number;
}

/** What the objects of a source would be in our register. Everything concluded is marked as such. */
export function draft(collection: Collection, options: DraftOptions): Drafts {
	const { today, includePast, bodyKey, known, decisions } = options;
	const leftOut: LeftOut[] = [];
	const leave = (key: string, name: string, reason: LeftOutReason, day: string | null = null) =>
		void leftOut.push({ key, name, reason, ...(day !== null && { day }) });
	const isOurs = (body: string) => bodyKey === null || body === '' || body === bodyKey;
	const alive = [...collection.all()].filter(({ isDeleted }) => !isDeleted);
	const of = (kind: Kept['kind']) => alive.filter((object) => object.kind === kind);

	const meets = meetsIn(of('Meeting'), of('Organization'));
	const organizations = new Map(
		of('Organization').flatMap(({ key, raw }) => {
			const said = v.parse(Organization, raw);
			if (!isOurs(said.body)) return [];
			const name = said.name || said.shortName;
			const { organizationType: type, classification } = said;
			const guessed = guess.organizationUse({ type, classification, name, meets: meets(key) });
			const use = useBy(decisions.kind.get(key)) ?? (known.has(key) ? 'committee' : guessed.value);
			return [[key, { ...said, key, name, use }] as const];
		}),
	);
	const isGroup = (key: string) => organizations.get(key)?.use === 'group';
	/** Somebody has said that it is none. */
	const isNone = (key: string) => decisions.kind.get(key) === 'none';

	const sessions: SessionDraft[] = [];
	for (const { key, raw } of of('Meeting')) {
		const said = v.parse(Meeting, raw);
		const start = readStart(said.start);
		const [lead] = said.organization;
		if (start.day === null) leave(key, said.name, 'withoutDate');
		else if (lead === undefined) leave(key, said.name, 'withoutCommittee');
		else if (!includePast && start.day < today && !known.has(key)) {
			leave(key, said.name, 'sessionOver', start.day);
		} else if (isGroup(lead) || isNone(lead)) leave(key, said.name, 'notACommittee', start.day);
		else if (bodyKey === null || organizations.has(lead) || !collection.has(lead)) {
			const place = placeOf(said.location, collection);
			sessions.push({
				noun: 'session',
				key,
				name: said.name,
				committeeKeys: said.organization,
				day: start.day,
				startsAt: start.startsAt,
				place,
				looksLikeVideo: guess.looksLikeVideo(`${place} ${said.name}`),
				...holdingOf(said, start.day),
				publicity: guess.publicityHint(said.name),
				endIsKnown: endIsKnown(said.start, said.end),
			});
		}
	}
	const meeting = new Set(sessions.flatMap(({ committeeKeys }) => committeeKeys));
	const isCommittee = (key: string) =>
		organizations.get(key)?.use === 'committee' ||
		(meeting.has(key) && !isGroup(key) && !isNone(key));

	const people = new Map(
		of('Person').flatMap(({ key, raw }) => {
			const said = v.parse(Person, raw);
			return isOurs(said.body) ? [[key, said] as const] : [];
		}),
	);
	const terms = of('LegislativeTerm').flatMap(
		({ raw }) => v.parse(LegislativeTerm, raw).startDate ?? [],
	);
	const seats = draftSeats(of('Membership'), {
		...{ today, includePast, known, decisions, isCommittee, isGroup },
		leave: (key, name, reason, committeeKey) =>
			void leftOut.push({ key, name, reason, committeeKey }),
		usualStart: (endDate) => {
			const last = endDate !== null && endDate < today ? endDate : today;
			const begun = terms.filter((day) => day <= last).toSorted();
			return begun.at(-1) ?? (options.since || null);
		},
		hasPerson: (key) => people.has(key),
		nameOf: (key) => nameIn(people.get(key)),
	});

	const isEmpty = (key: string) => !seats.committees.has(key) && !meeting.has(key);
	const committees: CommitteeDraft[] = [];
	const others: OtherOrganization[] = [];
	for (const {
		key,
		name,
		use,
		organizationType,
		classification,
		endDate,
	} of organizations.values()) {
		if (!isCommittee(key)) {
			const isPast = endDate !== null && endDate < today;
			if (!isPast) others.push({ key, name, use });
			if (use !== 'group') leave(key, name, 'notACommittee');
		} else if (
			endDate !== null &&
			endDate < today &&
			isEmpty(key) &&
			!known.has(key) &&
			!includePast
		) {
			leave(key, name, 'over');
		} else {
			const guessed = guess.committeeKind(name, classification, organizationType);
			const chosen = committeeKinds.find((one) => one === decisions.kind.get(key));
			const kind = chosen === undefined ? guessed : { value: chosen, from: name };
			committees.push({ noun: 'committee', key, name, kind });
		}
	}
	for (const key of meeting) {
		// Referred to, but in no list: somebody has to say what it is.
		if (organizations.has(key) || isNone(key)) continue;
		const names = sessions
			.filter(({ committeeKeys }) => committeeKeys[0] === key)
			.map(({ name }) => name);
		committees.push({ noun: 'committee', key, name: '', kind: guess.committeeKind(...names) });
	}

	const hasSeats = collection.count('Membership') > 0;
	const drafted: PersonDraft[] = [];
	const gone = new Set<string>();
	for (const [key, said] of people) {
		const roles = seats.roles.get(key) ?? [];
		if (isNobody(nameIn(said))) leave(key, nameIn(said), 'nobody');
		else if (hasSeats && roles.length === 0 && !known.has(key))
			leave(key, said.name, 'withoutSeat');
		else {
			const one = personOf(key, said, roles, seats.groups.get(key) ?? null);
			const from = deletedFrom(one.position.value, seats.ends.get(key) ?? [], options.mandateDays);
			// They would be deleted at once, and be offered again.
			if (from !== null && from <= today) {
				gone.add(key);
				leave(key, said.name, 'pastRetention');
			} else drafted.push(one);
		}
	}
	const groups: GroupDraft[] = [...organizations.values()]
		.filter(({ key, use }) => use === 'group' && drafted.some((person) => person.groupKey === key))
		.map(({ key, name }) => ({ key, name }));

	const used = new Set([
		...[...committees, ...groups, ...drafted, ...sessions].map(({ key }) => key),
		...seats.used,
	]);
	return {
		committees: withWhatIsSeen(committees, {
			...{ sessions, seats: seats.seats },
			isListed: (key) => organizations.has(key),
			nameOf: (key) => nameIn(people.get(key)),
		}),
		groups,
		people: drafted,
		seats: seats.seats.filter(({ personKey }) => !gone.has(personKey)),
		seatless: seats.seatless,
		others,
		roles: seats.wordings,
		sessions,
		leftOut,
		removed: removedOf(collection, known),
		used,
	};
}

/** As the source writes it, in whichever field. */
const nameIn = (said: v.InferOutput<typeof Person> | undefined): string =>
	said?.name || [said?.givenName, said?.familyName].filter(Boolean).join(' ');

function personOf(
	key: string,
	said: v.InferOutput<typeof Person>,
	roles: readonly string[],
	groupKey: string | null,
): PersonDraft {
	const { position, ...name } = readName({
		whole: said.name,
		title: said.title.join(' '),
		givenName: said.givenName,
		familyName: said.familyName,
		suffix: said.affix,
	});
	return {
		noun: 'person',
		key,
		...name,
		familyName: name.familyName || said.name,
		nameIsGuessed: said.familyName === '',
		position: guess.position([...said.status, said.formOfAddress, ...roles, position]),
		email: said.email.find(isEmailAddress) ?? '',
		phone: said.phone[0] ?? '',
		groupKey,
	};
}

const useBy = (choice: KindChoice | undefined): guess.OrganizationUse | null => {
	if (choice === undefined) return null;
	if (choice === 'none') return 'other';
	return choice === 'group' ? 'group' : 'committee';
};
