import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import { fieldWord } from '../device/device-fields.ts';
import { auditField, auditValue } from '../../wording/audit-fields.ts';

interface DetailedLine {
	readonly subjectKind: string;
	/** JSON object, as any version wrote it. */
	readonly detail: string;
}
type Names = ReadonlyMap<string, { readonly name: string }>;

/** What an older line says was changed, or a newer one with what it was and is. */
const changedIn = (detail: Readonly<Record<string, unknown>>): [string, unknown][] => {
	const { changed } = detail;
	if (Array.isArray(changed)) return changed.map((field) => [String(field), true]);
	return typeof changed === 'object' && changed !== null ? Object.entries(changed) : [];
};

/** Fields that say something beside what was changed, where an account was made. */
const told = ['email', 'role', 'officeId', 'personId'] as const;

const idFields: Readonly<Record<string, string>> = {
	officeId: 'office',
	personId: 'person',
	committeeId: 'committee',
	hallId: 'hall',
};

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
	const all = [...changedIn(detail), ...told.map((field) => [field, detail[field]] as const)];
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
		if (!isPlain) return Array.isArray(value) ? value.join(', ') : m.audit_nothing({}, { locale });
		if (field in idFields) return names.get(String(value))?.name ?? m.audit_gone({}, { locale });
		return auditValue(line.subjectKind, field, value as string | number | boolean, locale);
	};
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
	const count = typeof detail.count === 'number' ? detail.count : null;
	return [
		...changes,
		...made,
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
