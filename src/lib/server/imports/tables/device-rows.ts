import { writtenText } from '../../../exchange/tables/device-row.ts';
import type { DeviceRow } from '../../../exchange/tables/device-row.ts';
import type { RowReason, StagedRow } from '../../../exchange/tables/import-rows.ts';
import type { TableSource } from '../../../exchange/tables/kinds.ts';
import type { CheckedRow } from './check.ts';

/** What is odd about the row of a device itself, as codes. */
export const remarksOf = (device: DeviceRow, source: TableSource): readonly string[] => [
	...device.unclear.map((field) => `unclear.${field}`),
	...(device.observedAt === null && source !== 'own' ? ['noCheckIn'] : []),
];

/** A row that is not taken over, with what it says. */
export const leftRow = (
	row: CheckedRow,
	device: DeviceRow,
	reason: RowReason,
	detail: string,
	action: 'rejected' | 'foreign' | 'asked',
): StagedRow => ({
	...{ line: row.line, action: reason === 'skipped' ? 'rejected' : action, reason, detail },
	...{ externalId: '', recordId: null, ownerId: null, revision: null, waits: '' },
	...{ label: device.label, owner: writtenText(device.owner), change: '[]', remarks: '[]' },
	cells: JSON.stringify(row.shown()),
});
