import type { Platform } from '../../device/device.ts';
import { unknownMoment } from '../../calendar/moment.ts';
import { dayOf } from '../../calendar/wall-clock.ts';
import { claim } from '../../device/claim.ts';
import type { Claim } from '../../device/claim.ts';
import type { DeviceField, TableSource } from './kinds.ts';
import { momentOf } from './moments.ts';
import { browserIn, isBareIos, platformIn } from './platforms.ts';
import { traitsOf } from './sources.ts';
import { readSystem } from './systems.ts';
import { flag, told } from './values.ts';

/** Whose a row says the device is; each may be missing. */
export interface WrittenOwner {
	readonly email: string | null;
	readonly name: string | null;
	readonly office: string | null;
}

/** "Ada Lerche, a.lerche@stadt.example", as the file has it. */
export const writtenText = ({ name, email, office }: WrittenOwner): string =>
	[name, email, office].filter((part) => part !== null).join(', ');

/** One device, as far as its row can be read. */
export interface DeviceRow {
	/** What the source calls it; a serial number is only ever kept as a code of it. */
	readonly externalId: { readonly kind: 'id' | 'serial'; readonly value: string } | null;
	readonly label: string;
	readonly owner: WrittenOwner;
	readonly claims: readonly Claim[];
	/** UTC; `unknownMoment`: it cannot be read or believed; `null`: the row does not say. */
	readonly observedAt: string | null;
	/** Fields whose text was not understood; the claims hold the text itself. */
	readonly unclear: readonly DeviceField[];
}

export interface DeviceRowReading {
	readonly source: TableSource;
	/** The present: a check-in after it is a clock that goes wrong. */
	readonly now: string;
	readonly keepsSerials: boolean;
}

/** What a cell of a field says, by field. */
export type Cells = (field: DeviceField) => string | undefined;

/**
 * Reads one row. What cannot be read is kept as it was written, as a fact `original.…`, and is not
 * known otherwise; what is absent says nothing.
 *
 * @returns `null` for a continuation of the row above
 */
export function readDeviceRow(cells: Cells, reading: DeviceRowReading): DeviceRow | null {
	const text = (field: DeviceField) => told(cells(field));
	if (traitsOf(reading.source).identity && !text('serial') && !text('externalId')) return null;

	const claims: Claim[] = [];
	const unclear: DeviceField[] = [];
	const keep = (field: DeviceField, written: string) => {
		unclear.push(field);
		claims.push(claim(`original.${field}`, written));
	};

	const platform = platformOf(text);
	const [shownModel, identifier] = [text('model'), text('identifier')];
	if (platform !== null) claims.push(claim('platform', platform));
	const isIdentifier = /^[A-Za-z]+\d+,\d+$/;
	const named = shownModel !== null && !isIdentifier.test(shownModel) ? shownModel : null;
	const code = [identifier, shownModel].find((one) => one !== null && isIdentifier.test(one));
	if (named !== null) claims.push(claim('model', named));
	if (code) claims.push(claim('identifier', code));

	const written = text('osVersion');
	const system = systemOf(platform, text('os'), written);
	if (system !== null) claims.push(claim('os', system.text, system.comparator));
	const plain = system !== null && written === system.text;
	if (written !== null && system === null) keep('osVersion', written);
	else if (written !== null && !plain) claims.push(claim('original.osVersion', written));
	if (text('os') !== null && platform === null) keep('os', text('os') ?? '');

	const build = text('osBuild');
	if (build !== null) claims.push(claim('osBuild', build));
	const browser = browserOf(text('browser'), text('browserVersion'));
	if (browser !== null) claims.push(claim('browser', browser));
	else if (text('browser') !== null) keep('browser', text('browser') ?? '');

	for (const field of ['camera', 'microphone', 'speaker', 'canInstall', 'supervised'] as const) {
		const value = flag(text(field));
		if (value !== null) claims.push(claim(field, value));
		else if (text(field) !== null) keep(field, text(field) ?? '');
	}
	const managed = managedOf(text('managed'));
	if (managed !== null) claims.push(claim('managed', managed));
	const ownership = ownershipOf(text('ownership'));
	if (ownership !== null) claims.push(claim('ownership', ownership));

	const serial = text('serial');
	if (serial !== null && reading.keepsSerials) claims.push(claim('serial', serial));
	const id = text('externalId');
	const seen = text('observedAt');
	const observed = seen === null ? null : observedOf(seen, reading);
	if (observed === unknownMoment) unclear.push('observedAt');

	return {
		externalId:
			id !== null
				? { kind: 'id', value: id }
				: serial !== null
					? { kind: 'serial', value: serial }
					: null,
		label: text('label') ?? named ?? code ?? '',
		owner: ownerOf(text),
		claims,
		observedAt: observed,
		unclear,
	};
}

type Text = (field: DeviceField) => string | null;

/** The system says most, but "iOS" stands for iPads too: then the model or its identifier decides. */
function platformOf(text: Text): Platform | null {
	const [os, model, identifier] = [text('os'), text('model'), text('identifier')];
	const byModel = platformIn(identifier) ?? platformIn(model);
	if (isBareIos(os)) return byModel ?? platformIn(text('deviceClass'));
	return (
		platformIn(os) ?? platformIn(text('osVersion')) ?? byModel ?? platformIn(text('deviceClass'))
	);
}

/** The version may stand in a column of its own, or behind the name of the system. */
function systemOf(platform: Platform | null, os: string | null, version: string | null) {
	if (version === null) return os === null ? null : readSystem(platform, os);
	const bare = readSystem(platform, version);
	// "Ubuntu" and "22.04" say together what neither says alone.
	if (platform === 'linux' && os !== null && /^[\d.]+$/.test(version)) {
		return readSystem(platform, `${os} ${version}`) ?? bare;
	}
	if (platform === 'windows' && bare === null && os !== null) return readSystem(platform, os);
	return bare;
}

function browserOf(name: string | null, version: string | null) {
	const known = name === null ? null : browserIn(name);
	if (known === null) return null;
	const release = /\d{1,6}(?:\.\d{1,6}){0,5}/.exec(version ?? name ?? '')?.[0] ?? null;
	return { name: known, version: release };
}

/** Managed by somebody's MDM; it never says whether the owner may install. */
function managedOf(written: string | null): boolean | null {
	const value = flag(written);
	if (value !== null || written === null) return value;
	if (/^(mdm|intune|mde|comgmt|co-managed|configmgr|on \(|easmdm)/i.test(written)) return true;
	return /^off\b/i.test(written) ? false : null;
}

function ownershipOf(written: string | null): 'city' | 'personal' | null {
	if (written === null) return null;
	if (/^(corporate|company|dienstlich|stadt|city|unternehmen)/i.test(written)) return 'city';
	return /^(personal|privat|byod|eigen)/i.test(written) ? 'personal' : null;
}

function ownerOf(text: Text): WrittenOwner {
	const whole = text('ownerName');
	const parts = [text('ownerGivenName'), text('ownerFamilyName')].filter((part) => part !== null);
	const email = addressIn(text('ownerEmail')) ?? addressIn(whole);
	const name = parts.length > 0 ? parts.join(' ') : addressIn(whole) === null ? whole : null;
	return { email, name, office: text('ownerOffice') };
}

/** The first of those in a cell: management lists several, and some write them as JSON. */
const addressIn = (text: string | null): string | null =>
	/(?<![^\s@,;:"'<>[\]{}()])[^\s@,;:"'<>[\]{}()]+@[^\s@,;:"'<>[\]{}()]+/.exec(text ?? '')?.[0] ??
	null;

function observedOf(seen: string, { source, now }: DeviceRowReading): string {
	const { monthFirst = false, isUtc = false } = traitsOf(source);
	const at = momentOf(seen, { order: monthFirst ? 'monthFirst' : null, isUtc });
	if (at === null) return unknownMoment;
	if (at <= now) return at;
	// The end of a day that is not over yet.
	return dayOf(at) === dayOf(now) ? now : unknownMoment;
}
