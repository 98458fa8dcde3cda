import { isDay } from '../../src/lib/calendar/day.ts';
import { toolById } from '../../src/lib/catalogue/catalogue.ts';
import { accountCodes } from '../../src/lib/compat/tool/account.ts';
import { needs } from '../../src/lib/compat/attendee.ts';
import type { Attendee } from '../../src/lib/compat/attendee.ts';
import type { CallSetup } from '../../src/lib/compat/tool/arrangement.ts';
import type { Case, CaseFields } from './case.ts';
import { readDevice } from './device.ts';
import { asRecord, FieldReader, readerOf } from './reader.ts';
import type { Remarks } from './reader.ts';

/** What is wrong with a file of cases, in a sentence. */
export class NotACase extends Error {}

export interface CaseFile {
	readonly cases: readonly Case[];
	/** Fields that nobody knows, each once, as "attendees[].devices[].colour". */
	readonly strangers: readonly string[];
	/** Values that cannot be read, each once, as "device.os: 12". */
	readonly misread: readonly string[];
}

/** @throws {NotACase} when the text is no file of cases */
export function readCases(text: string): CaseFile {
	const file = asRecord(parse(text));
	if (file === null || !Array.isArray(file.cases)) {
		throw new NotACase('There is no list "cases" in it.');
	}
	const remarks = { strangers: new Set<string>(), misread: new Set<string>() };
	const top = new FieldReader(file, 'file', remarks);
	for (const name of ['meta', 'sources', 'cases']) top.any(name);
	top.rest();
	const cases = file.cases.map((value: unknown, i) => readCase(value, i, remarks));
	return { cases, strangers: [...remarks.strangers], misread: [...remarks.misread] };
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text.replace(/^\uFEFF/, ''));
	} catch {
		throw new NotACase('It is not JSON.');
	}
}

const told = ['title', 'role', 'arguable', 'decidedBy', 'sources', 'sure'];

function readCase(value: unknown, i: number, remarks: Remarks): Case {
	const fields = asRecord(value);
	if (fields === null) throw new NotACase(`Case ${i + 1} is not an object.`);
	const reader = new FieldReader(fields, 'case', remarks);
	for (const name of told) reader.any(name);
	const id = reader.text('id') ?? `case ${i + 1}`;
	const toolId = reader.text('tool');
	const tool = toolById(toolId ?? '');
	if (tool === undefined) throw new NotACase(`${id}: there is no tool "${toolId ?? ''}".`);
	const day = reader.text('date') ?? '';
	if (!isDay(day)) throw new NotACase(`${id}: "${day}" is no day (YYYY-MM-DD).`);

	const call = readCall(reader.record('context'), day, remarks);
	const attendees = reader
		.list('attendees')
		.map((attendee, n) => readAttendee(attendee, n, tool.id, remarks));
	const judge = reader.text('judge');
	const judged = attendees.find((attendee) => attendee.id === judge) ?? null;
	if (judge !== null && judged === null) {
		throw new NotACase(`${id}: there is no attendee "${judge}" to judge.`);
	}
	const accept = reader.texts('accept') ?? [];
	const expect = readExpected(reader.record('expect'), remarks);
	reader.rest();
	return { id, tool, call, attendees, judged, accept, expect };
}

function readCall(fields: CaseFields, day: string, remarks: Remarks): CallSetup {
	const context = new FieldReader(fields, 'context', remarks);
	const server = new FieldReader(context.record('server'), 'context.server', remarks);
	const call: CallSetup = {
		day,
		participants: context.number('participants'),
		groupCall: context.flag('groupCall'),
		browserGuests: context.flag('browserGuests'),
		arrangement: {
			dialIn: context.flag('dialIn'),
			webClientAllowed: context.flag('webClientAllowed'),
			anonymousJoinAllowed: context.flag('anonymousJoinAllowed'),
			thirdPartyCookies: context.flag('thirdPartyCookies'),
			e2ee: context.flag('e2ee'),
			server: {
				own: server.flag('own'),
				moderatorSignIn: server.flag('moderatorSignIn'),
				sip: server.flag('sip'),
				turnTls443: server.flag('turnTls443'),
				tcpPort: server.number('tcpPort'),
			},
		},
	};
	context.rest();
	server.rest();
	return call;
}

const roles = ['host', 'guest', 'any'] as const;

function readAttendee(value: unknown, n: number, toolId: string, remarks: Remarks): Attendee {
	const reader = readerOf(value, 'attendee', remarks);
	const asked = reader.someOf('needs', needs);
	const devices = reader.listOrNull('devices');
	const attendee: Attendee = {
		id: reader.text('ref') ?? `attendee ${n + 1}`,
		role: reader.oneOf('role', roles) === 'host' ? 'host' : 'guest',
		needs:
			asked === null
				? ['hear', 'speak', 'see', 'beSeen']
				: needs.filter((need) => asked.includes(need)),
		accounts: reader.someOf('has', accountCodes),
		devices: devices?.map((device, i) => readDevice(device, i, toolId, remarks)) ?? null,
	};
	reader.rest();
	return attendee;
}

const expectable =
	'verdict way device browser limits reasonKind missing remedy meeting hangsOn ways leadsTo advice notRemedy';

function readExpected(fields: CaseFields, remarks: Remarks): CaseFields {
	const reader = new FieldReader(fields, 'expect', remarks);
	for (const name of expectable.split(' ')) reader.any(name);
	reader.rest();
	return fields;
}
