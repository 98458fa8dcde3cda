import { version } from '../../device/version.ts';
import type { Version } from '../../device/version.ts';

/** From a version of the browser on, the oldest system it runs on. The newest first. */
type Floors = readonly (readonly [browser: number, system: Version])[];

/** Sources as in the catalogue's table of browsers that get no newer on an old system. */
export const chromiumOnMac: Floors = [
	[151, version('13')],
	[139, version('12')],
	[129, version('11')],
	[117, version('10.15')],
	[104, version('10.13')],
	[88, version('10.11')],
];
export const firefoxOnMac: Floors = [
	[116, version('10.15')],
	[79, version('10.12')],
];
export const chromiumOnAndroid: Floors = [
	[139, version('10')],
	[120, version('8')],
	[107, version('7')],
	[96, version('6')],
	[82, version('5')],
];
export const firefoxOnAndroid: Floors = [
	[144, version('8')],
	[79, version('5')],
];

export const floorOf = (floors: Floors, browser: number): Version | null =>
	floors.find(([from]) => browser >= from)?.[1] ?? null;
