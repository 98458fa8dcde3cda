import { policyRules } from '../../catalogue/city-policy.ts';
import { retentionKinds } from '../../council/retention.ts';
import { attendanceModes } from '../../council/nouns.ts';
import { replyChoices } from '../../council/reply.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import { fieldWord } from '../device/device-fields.ts';
import { auditField, auditValue } from '../../wording/audit-fields.ts';
import { periodWord, retentionWord } from '../../wording/retention-words.ts';
import { choiceWord } from '../session/replies.ts';
import { modeWord, offeredToolName } from '../session/words.ts';
import { ruleWord } from './policy-words.ts';
import { namedSubject } from './audit-subject.ts';
import type { NamedSubject } from './audit-subject.ts';

interface DetailedLine {
	readonly action?: string;
	readonly subjectKind: string;
	/** JSON object, as any version wrote it. */
	readonly detail: string;
}
type Names = ReadonlyMap<string, NamedSubject>;

/** What an older line says was changed, or a newer one with what it was and is. */
const changedIn = (detail: Readonly<Record<string, unknown>>): [string, unknown][] => {
	const { changed } = detail;
	if (Array.isArray(changed)) return changed.map((field) => [String(field), true]);
	return typeof changed === 'object' && changed !== null ? Object.entries(changed) : [];
};

/** Fields that say something beside what was changed, where an account was made. */
const told = ['email', 'role', 'officeId', 'personId'] as const;
const named = [...told, 'representsId'] as const;

const idFields: Readonly<Record<string, string>> = {
	officeId: 'office',
	personId: 'person',
	committeeId: 'committee',
	hallId: 'hall',
	representsId: 'attendee',
};

/** Days without which something has no end. */
const endless: ReadonlySet<string> = new Set(['lastDay', 'until']);

function readDetail(text: string): Readonly<Record<string, unknown>> {
	try {
		const read: unknown = JSON.parse(text);
		return typeof read === 'object' && read !== null ? { ...read } : {};
	} catch {
		return {};
	}
}

/** The records that a line names by their ids, for `namesOf`. */
export function namedIn({ detail: text }: DetailedLine) {
	const detail = readDetail(text);
	const all = [...changedIn(detail), ...named.map((field) => [field, detail[field]] as const)];
	return all.flatMap(([field, value]) => {
		const subjectKind = idFields[field];
		const ids = (Array.isArray(value) ? value : [value]).filter((id) => typeof id === 'string');
		return subjectKind ? ids.map((subjectId) => ({ subjectKind, subjectId })) : [];
	});
}

/** What exactly was done, a sentence for each field. */
export function auditDetail(line: DetailedLine, names: Names, locale: Locale): string[] {
	const detail = readDetail(line.detail);
	const valueOf = (field: string, value: unknown): string => {
		const isPlain = ['string', 'number', 'boolean'].includes(typeof value) && value !== '';
		if (Array.isArray(value)) return value.join(', ');
		if (!isPlain && endless.has(field)) return m.policy_always({}, { locale });
		if (!isPlain) return m.audit_nothing({}, { locale });
		if (field === 'toolId') return offeredToolName(String(value), locale);
		const rule = field === 'rule' && policyRules.find((rule) => rule === value);
		if (rule) return ruleWord(rule, locale);
		if (field in idFields) return namedSubject(names.get(String(value)), idFields[field], locale);
		return auditValue(line.subjectKind, field, value as string | number | boolean, locale);
	};
	if (line.subjectKind === 'retention') return retentionDetail(line.action, detail, locale);
	const changes = changedIn(detail).map(([code, value]) => {
		const field =
			line.subjectKind === 'device' ? fieldWord(code, locale) : auditField(code, locale);
		if (!Array.isArray(value)) return m.audit_changedOnly({ field }, { locale });
		const [was, is] = value.map((one) => valueOf(code, one));
		return m.audit_fromTo({ field, was: was ?? '', is: is ?? '' }, { locale });
	});
	const made =
		line.subjectKind === 'staff'
			? told
					.filter((code) => typeof detail[code] === 'string')
					.map((code) =>
						m.audit_field(
							{ field: auditField(code, locale), is: valueOf(code, detail[code]) },
							{ locale },
						),
					)
			: [];
	const { reason, note } = detail;
	const isGiven = line.subjectKind === 'session' && typeof reason === 'string' && reason !== '';
	const isNoted = line.subjectKind === 'restriction' && typeof note === 'string' && note !== '';
	const count = typeof detail.count === 'number' ? detail.count : null;
	return [
		...changes,
		...made,
		...(line.subjectKind === 'attendee' ? attendeeDetail(detail, names, locale) : []),
		...(isGiven ? [reason] : []),
		...(isNoted ? [note] : []),
		...(count === null ? [] : [m.audit_countOf({ count }, { locale })]),
		...(typeof detail.import === 'string' || typeof detail.source === 'string'
			? [
					detail.isTakenBack === true
						? m.audit_byTakingBack({}, { locale })
						: m.audit_byImport({}, { locale }),
				]
			: []),
	];
}

/** What somebody said of their attendance, where they take part since, or whose place they take. */
function attendeeDetail(
	{ choice, mode, representsId }: Readonly<Record<string, unknown>>,
	names: Names,
	locale: Locale,
): string[] {
	const said = replyChoices.find((one) => one === choice);
	const now = attendanceModes.find((one) => one === mode);
	const represented = typeof representsId === 'string' ? names.get(representsId) : undefined;
	return [
		...(said ? [choiceWord(said, locale)] : []),
		...(now ? [modeWord(now, locale)] : []),
		...(represented ? [m.invite_represents({ name: represented.name }, { locale })] : []),
	];
}

/** Which periods were changed, from what to what; of older lines, which were saved; or how much went. */
function retentionDetail(
	action: string | undefined,
	detail: Readonly<Record<string, unknown>>,
	locale: Locale,
): string[] {
	const fieldOf = (code: string) => {
		const kind = retentionKinds.find((kind) => kind === code);
		return kind ? retentionWord(kind, locale) : m.retention_contact({}, { locale });
	};
	const period = (value: unknown) =>
		periodWord(typeof value === 'number' || value === 'undecided' ? value : null, locale);
	const changed = changedIn(detail).map(([code, value]) => {
		const field = fieldOf(code);
		if (!Array.isArray(value)) return m.audit_changedOnly({ field }, { locale });
		return m.audit_fromTo({ field, was: period(value[0]), is: period(value[1]) }, { locale });
	});
	const saved = retentionKinds.flatMap((kind) => {
		if (!Object.hasOwn(detail, kind)) return [];
		const is = action === 'retention.clean' ? String(detail[kind]) : period(detail[kind]);
		return [m.audit_field({ field: retentionWord(kind, locale), is }, { locale })];
	});
	return [...changed, ...saved];
}
