import type { Platform } from '../../device/device.ts';
import type { Confidence } from '../tool/provenance.ts';
import type { BrowserTable } from '../tool/web-feature.ts';
import type { Version } from '../../device/version.ts';

/** An iPhone, iPad or iPod and where its updates end. */
export interface AppleModel {
	/** Exact name, such as "iPad Air (1st generation)". */
	readonly name: string;
	readonly platform: 'ios' | 'ipados';
	readonly maxMajor: number;
	/** The newest release known for it, not a promise. */
	readonly maxVersion: Version;
	readonly identifiers: readonly string[];
	readonly modelNumbers: readonly string[];
	readonly confidence: Confidence;
}

export interface MacModels {
	/** Which Macs, in words. */
	readonly match: string;
	readonly identifiers: readonly string[];
	/** The last macOS, [10, 15] or [26]. */
	readonly maxMacos: Version;
	/** `null`: the latest of `maxMacos`. */
	readonly maxVersion: Version | null;
	readonly confidence: Confidence;
}

/** One line of releases of a system. */
export interface SystemCycle {
	/** "27", "10.15", "11-26h1-e", "24.04". */
	readonly cycle: string;
	/** Of Windows [10] or [11]. */
	readonly version: Version;
	/** ISO date; `null`: not known. */
	readonly releasedOn: string | null;
	/** ISO date of the end of free support; `null`: goes on, or no date is known. */
	readonly endsOn: string | null;
	/** Newest release of the cycle; of Windows the build, [10, 0, 26200]. */
	readonly latest: Version | null;
	/** Devices that are there do not get it. */
	readonly isForNewDevices?: boolean;
}
export type SystemList = 'ios' | 'ipados' | 'macos' | 'windows' | 'android' | 'debian' | 'ubuntu';

export interface BrowserRelease {
	readonly version: Version;
	/** ISO date, planned ones too; `null`: not known. */
	readonly date: string | null;
	/** Begins a line with extended support, as Firefox ESR gets; of lines that still are supported. */
	readonly isExtended?: boolean;
}

/** Where a browser ends on a range of systems. */
export interface BrowserCeiling {
	readonly platform: Platform;
	/** Both included, `null` is open; Windows by generation, [7], [8, 1], [10], [11]. */
	readonly osFrom: Version | null;
	readonly osTo: Version | null;
	/** Which systems, in words. */
	readonly systems: string;
	/** A `BrowserName`, "webview" or "every browser". */
	readonly browser: string;
	/** `null`: not frozen here. */
	readonly lastVersion: Version | null;
	readonly confidence: Confidence;
}

/** Which release of a branch carries the certificate that replaces the one of January 2027. */
export interface CertificateBranch {
	readonly system: 'ios' | 'macos';
	/** First and last major of the branch, [12] to [15]. */
	readonly from: Version;
	readonly to: Version;
	/** `otherUpdate`: by an update that has no release number. */
	readonly fixedIn: Version | 'otherUpdate' | null;
	/** Only models that end at this major get that release. */
	readonly onlyForMaxMajor?: number;
	readonly confidence: Confidence;
}

/** The newest release a free update reaches, and release dates: dated facts that belong to no tool. */
export interface Ceilings {
	/** ISO date of the newest data. */
	readonly asOf: string;
	readonly appleMobile: readonly AppleModel[];
	/** New identifiers without a confirmed name. */
	readonly appleMobileUnnamed: {
		readonly identifiers: readonly string[];
		readonly maxMajor: number;
	};
	readonly appleMacs: readonly MacModels[];
	readonly systems: Readonly<Record<SystemList, readonly SystemCycle[]>>;
	readonly browserReleases: Readonly<Partial<Record<BrowserTable, readonly BrowserRelease[]>>>;
	readonly browserCeilings: readonly BrowserCeiling[];
	readonly appleCertificate2027: readonly CertificateBranch[];
}
