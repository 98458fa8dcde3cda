import type { Platform } from '../../device/device.ts';
import type { Comparator } from '../../device/fact.ts';

export interface ReadSystem {
	/** As `compat` reads it: "17.5.1", "10.0.22631", "Ubuntu 22.04", "10 or 11". */
	readonly text: string;
	readonly comparator: Comparator;
}

/** Android releases by API level, from https://apilevels.com and Android's own table. */
const androidReleases: Readonly<Record<number, string>> = {
	...{
		21: '5.0',
		22: '5.1',
		23: '6',
		24: '7.0',
		25: '7.1',
		26: '8.0',
		27: '8.1',
		28: '9',
		29: '10',
	},
	...{ 30: '11', 31: '12', 32: '12', 33: '13', 34: '14', 35: '15', 36: '16' },
};

const number = String.raw`\d{1,6}(?:\.\d{1,6}){0,5}`;
const span = new RegExp(String.raw`^(${number})\s*(?:[–-]|or|oder|bis|to)\s*(${number})$`);
const distributions = /\b(ubuntu|debian|fedora|linux mint|opensuse leap|rocky linux|almalinux)\b/i;

/**
 * Reads the version of a system out of what lists write: "17.5.1", "≥ 17.4", "iOS 17.5 (21F79)",
 * "Microsoft Windows 11 Pro 23H2", "10.0.22631.4460", "Ubuntu 22.04.4 LTS", and "29" for Android 10.
 *
 * @returns `null` when no version can be made out
 */
export function readSystem(platform: Platform | null, written: string): ReadSystem | null {
	const [, sign = '=', rest = ''] = /^(≥|>=|≤|<=|=)?(.*)/s.exec(written.trim()) ?? [];
	const comparator: Comparator =
		sign.startsWith('≥') || sign === '>=' ? '≥' : sign === '=' ? '=' : '≤';
	const text = rest.trim();
	if (span.test(text)) return { text, comparator: '=' };
	const version = versionIn(platform, text);
	return version === null ? null : { text: version, comparator };
}

function versionIn(platform: Platform | null, text: string): string | null {
	const found = new RegExp(String.raw`(?:^|[^\w.,])v?(${number})(?![\w,]|\.\d)`, 'i').exec(
		` ${text}`,
	)?.[1];
	if (platform === 'windows') return windowsVersion(text, found ?? null);
	if (found === undefined) return null;
	if (platform === 'android') return androidVersion(found);
	const distribution = platform === 'linux' ? distributions.exec(text)?.[1] : undefined;
	return distribution === undefined ? found : `${distribution} ${found}`;
}

/** A build says more than a name: "Windows 11 (10.0.22631)". Servers count by years. */
function windowsVersion(text: string, found: string | null): string | null {
	const build = /\b10\.0\.(\d{5})(?:\.\d+)*\b/.exec(text)?.[1];
	if (build !== undefined) return `10.0.${build}`;
	if (/server/i.test(text)) return null;
	const named = /\bwindows\s+(?:nt\s+)?(11|10|8\.1|8|7)\b/i.exec(text)?.[1];
	return named ?? (Number(found?.split('.')[0]) <= 11 ? found : null);
}

function androidVersion(found: string): string | null {
	const level = /^\d+$/.test(found) ? Number(found) : 0;
	// There is no Android 21 yet: a number as high as that counts API levels.
	return level >= 21 ? (androidReleases[level] ?? null) : found;
}
