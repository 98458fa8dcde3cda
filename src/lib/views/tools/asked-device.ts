import type { Device } from '../../device/device.ts';
import { browserNames, platforms } from '../../device/device.ts';
import { parseSystem } from '../../device/system.ts';
import { parseSpan, withPoints } from '../../device/version.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import * as v from 'valibot';
import { describedDevice } from './described-device.ts';

/** The form "what about my device?": its fields are the parameters of the address. */

/** What is longer is no system and no version: nothing looks at it. */
const typed = v.pipe(
	v.optional(v.string(), ''),
	v.trim(),
	v.transform((text) => text.slice(0, 100)),
);
/** A system or a version, whose comma is a point: what is shown stays as it was typed. */
const typedVersion = v.pipe(typed, v.transform(withPoints));
const choice = <const Code extends string>(codes: readonly Code[]) =>
	v.pipe(
		v.optional(v.string(), ''),
		v.transform((text) => codes.find((code) => code === text) ?? null),
	);

const askedDeviceForm = (locale: Locale) =>
	v.pipe(
		v.object({
			platform: v.pipe(
				choice(platforms),
				v.nonNullable(v.nullable(v.picklist(platforms)), () =>
					m.tools_platformMissing({}, { locale }),
				),
			),
			model: typed,
			os: v.pipe(
				typedVersion,
				v.check(
					(text) => text === '' || parseSystem(text) !== null,
					({ input }) => m.tools_osMalformed({ typed: input }, { locale }),
				),
			),
			browser: choice(browserNames),
			browserVersion: v.pipe(
				typedVersion,
				v.check(
					(text) => text === '' || parseSpan(text) !== null,
					({ input }) => m.tools_browserVersionMalformed({ typed: input }, { locale }),
				),
			),
			mayNotInstall: v.pipe(
				v.optional(v.string()),
				v.transform((text) => text !== undefined),
			),
		}),
		v.forward(
			v.check(
				({ browser, browserVersion }) => browserVersion === '' || browser !== null,
				() => m.tools_browserMissing({}, { locale }),
			),
			['browser'],
		),
	);

export interface AskedDevice {
	readonly values: Readonly<Record<string, string>>;
	readonly errors: Readonly<Record<string, string>>;
	/** `null`: nothing was asked, or it could not be read. */
	readonly device: Device | null;
}

/** Reads the address; without a platform in it nobody has asked. */
export function askedDevice(search: URLSearchParams, locale: Locale): AskedDevice {
	const values = Object.fromEntries(search);
	if (!search.has('platform')) return { values, errors: {}, device: null };
	const parsed = v.safeParse(askedDeviceForm(locale), values);
	if (parsed.success) return { values, errors: {}, device: deviceFrom(parsed.output) };
	const errors: Record<string, string> = {};
	for (const { path, message } of parsed.issues) errors[String(path?.[0]?.key)] ??= message;
	return { values, errors, device: null };
}

function deviceFrom(asked: v.InferOutput<ReturnType<typeof askedDeviceForm>>): Device {
	const { platform, model, os, browser, browserVersion, mayNotInstall } = asked;
	return describedDevice({
		platform,
		model: model === '' ? null : model,
		os: parseSystem(os),
		browser: browser && { name: browser, version: parseSpan(browserVersion) },
		canInstall: !mayNotInstall,
	});
}
