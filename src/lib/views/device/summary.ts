import { currentOf } from '../../device/facts.ts';
import type { DeviceRecord } from '../../server/register/devices.ts';
import { wanted } from '../../../routes/(staff)/devices/device-fields.ts';
import { valueWord } from './fact-words.ts';

export interface DeviceSummary {
	readonly id: string;
	readonly label: string;
	readonly personId: string | null;
	readonly hallId: string | null;
	readonly ownerName: string;
	/** Platform, model and version in one line; empty when nothing is known. */
	readonly system: string;
	readonly browser: string;
	/** When somebody last said something of it; `null`: never. */
	readonly asOf: string | null;
	/** How many of the facts most often needed are missing. */
	readonly missing: number;
}

/** A device as a line of a list. */
export function summaryOf(device: DeviceRecord): DeviceSummary {
	const current = currentOf(device.facts);
	const word = (field: string) => {
		const fact = current.get(field);
		return fact && fact.value !== null ? valueWord(fact) : '';
	};
	const isTelephone = current.get('platform')?.value === 'telephone';
	return {
		id: device.id,
		label: device.label,
		personId: device.personId,
		hallId: device.hallId,
		ownerName: device.ownerName,
		system: ['platform', 'model', 'os'].map(word).filter(Boolean).join(' · '),
		browser: word('browser'),
		asOf: device.facts.reduce<string | null>(
			(newest, { observedAt }) => (newest === null || newest < observedAt ? observedAt : newest),
			null,
		),
		missing: isTelephone ? 0 : wanted.filter((field) => word(field) === '').length,
	};
}
