import { expect, test } from 'vitest';
import { cast } from '../../cast/cast.ts';
import { restrictionFor } from '../../device/testing/restriction.ts';
import { restrictedDeviceRows } from './devices.ts';
import { matchesFrom } from './matches.ts';
import { inventoryDevice } from './testing/inventory.ts';

const ofModel = restrictionFor({ platform: 'ipados', model: 'iPad (9th generation)' });
const exemption = (id: string, deviceId: string, withdrawnAt: string | null) => ({
	...{ id, deviceId, note: 'aktualisiert', withdrawnAt, withdrawnByName: null },
	...{ exemptFrom: '2026-12-01', exemptedAt: '2026-12-01T08:00:00.000Z' },
	exemptedByName: 'M. Sommer',
});

test('devices still restricted come first, each with its exemptions', () => {
	const inventory = [
		inventoryDevice(cast.ipad9, 'amsel'),
		inventoryDevice(cast.ipadSomeModel, 'lerche'),
		inventoryDevice({ ...cast.ipad9, id: 'second' }, 'busch'),
	];
	const exemptions = [
		exemption('holds', 'ipad9', null),
		exemption('withdrawn', 'second', '2026-12-02T08:00:00.000Z'),
	];
	const matches = matchesFrom(ofModel, inventory, '2026-12-02');
	const rows = restrictedDeviceRows(matches, exemptions, 'de');
	expect(
		rows.map((row) => [row.id, row.missing, row.exemption?.id, row.withdrawn.map(({ id }) => id)]),
	).toEqual([
		['second', null, undefined, ['withdrawn']],
		['ipadSomeModel', 'das genaue Modell', undefined, []],
		['ipad9', null, 'holds', []],
	]);
});
