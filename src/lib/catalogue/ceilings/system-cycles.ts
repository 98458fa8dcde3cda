import type { SystemCycle, SystemList } from '../../compat/ceiling/ceilings.ts';
import { parseVersion } from '../../device/version.ts';
import android from './cycles-android.table.ts';
import debian from './cycles-debian.table.ts';
import ios from './cycles-ios.table.ts';
import ipados from './cycles-ipados.table.ts';
import macos from './cycles-macos.table.ts';
import ubuntu from './cycles-ubuntu.table.ts';
import windows from './cycles-windows.table.ts';
import { table } from './table.ts';

/**
 * Lines of releases of each system. "free until": "no" means that it goes on, "yes" that it has
 * ended on a day nobody names. From endoflife.date, the newest Apple releases from appledb and MDN.
 */
const columns = [
	'cycle',
	'name',
	'released',
	'active until',
	'free until',
	'longest until',
	'latest',
	'of',
	'source',
] as const;

/** 25H2 is the newest for devices that are there; 26H1 comes with new ones. */
const forNewDevices = ['11-26h1-e', '11-26h1-w'];

const cyclesOf = (name: string, written: string): readonly SystemCycle[] =>
	table(`cycles-${name}`, columns, written).map((line) => {
		const cycle = line.needed('cycle');
		const version = parseVersion(/^[\d.]+/.exec(cycle)?.[0] ?? '');
		if (version === null)
			throw new Error(`cycles-${name}: "${cycle}" does not begin with a version`);
		const open = ['yes', 'no'].includes(line.needed('free until'));
		return {
			cycle,
			version,
			releasedOn: line.day('released'),
			endsOn: open ? null : line.day('free until'),
			latest: line.release('latest'),
			...(forNewDevices.includes(cycle) && { isForNewDevices: true }),
		};
	});

export const systems: Readonly<Record<SystemList, readonly SystemCycle[]>> = {
	ios: cyclesOf('ios', ios),
	ipados: cyclesOf('ipados', ipados),
	macos: cyclesOf('macos', macos),
	windows: cyclesOf('windows', windows),
	android: cyclesOf('android', android),
	debian: cyclesOf('debian', debian),
	ubuntu: cyclesOf('ubuntu', ubuntu),
};
