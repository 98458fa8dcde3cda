import { plainHeader } from './headers.ts';
import type { TableField, TableSource } from './kinds.ts';

interface Traits {
	/** Of each group one header must be there. */
	readonly needs: readonly (readonly string[])[];
	/** What our list of headers would get wrong for this source. */
	readonly columns?: Readonly<Record<string, TableField | null>>;
	/** "11/2/2026" is the second of November there. */
	readonly monthFirst?: boolean;
	/** A moment without a zone is UTC there. */
	readonly isUtc?: boolean;
	/** A row with none of these is a continuation of the one above it. */
	readonly identity?: readonly string[];
}

/** In the order in which they are tried: whoever asks for most comes first. */
export const sourceTraits: Readonly<Record<Exclude<TableSource, 'table'>, Traits>> = {
	own: { needs: [['vollzaehligid']], columns: { stand: null } },
	jamf: {
		needs: [
			['modelidentifier', 'iosversion', 'osbuild', 'iosbuild'],
			['lastinventoryupdate', 'jssmobiledeviceid', 'jsscomputerid', 'osbuild', 'iosbuild'],
			['displayname', 'mobiledevicename', 'computername', 'devicename'],
		],
		columns: {
			displayname: 'label',
			mobiledevicename: 'label',
			assettag: null,
			username: null,
			name: null,
			type: null,
		},
		monthFirst: true,
		identity: ['serialnumber', 'jssmobiledeviceid', 'jsscomputerid', 'displayname', 'udid'],
	},
	intune: {
		needs: [
			['lastcheckin', 'lastcontact', 'enrollmentdate', 'managementname', 'azureaddeviceid'],
			['devicename', 'deviceid'],
			['osversion'],
		],
		columns: { skufamily: null, category: null, userid: null, managementname: null },
		monthFirst: true,
		isUtc: true,
	},
	fleet: {
		needs: [['osqueryversion', 'lastenrolledat', 'seentime'], ['hardwaremodel'], ['osversion']],
		columns: { platform: 'os', id: null, codename: null, platformlike: null, teamname: null },
	},
	snipe: {
		needs: [
			['assettag', 'inventarnummer', 'etiquettedinventaire', 'activoetiqueta'],
			[
				...[
					'modelno',
					'modelnumber',
					'modellnr',
					'modellnummer',
					'statuslabel',
					'status',
					'checkedoutto',
				],
				...['checkedouttoname', 'herausgegebenan', 'assignedto', 'byod', 'warrantymonths', 'eol'],
			],
		],
		columns: {
			assettag: 'externalId',
			id: null,
			name: 'label',
			assetname: 'label',
			modelnumber: null,
			company: null,
			firma: null,
			unternehmen: null,
		},
	},
	glpi: {
		needs: [
			['operatingsystemname', 'hardwarename', 'biossmodel'],
			['glpiitemtype', 'deviceid'],
		],
	},
	configurator: {
		needs: [['ecid'], ['devicetype', 'firmwareversion']],
		columns: { devicetype: 'identifier' },
	},
};

/** Recognises where a table comes from, whatever the order of its columns. */
export function sourceOf(headers: readonly string[]): TableSource {
	const there = new Set(headers.map(plainHeader));
	const known = Object.entries(sourceTraits).find(([, { needs }]) =>
		needs.every((group) => group.some((header) => there.has(header))),
	);
	const order: readonly TableSource[] = [
		'own',
		'jamf',
		'intune',
		'fleet',
		'snipe',
		'glpi',
		'configurator',
	];
	return order.find((source) => source === known?.[0]) ?? 'table';
}

export const traitsOf = (source: TableSource): Traits =>
	source === 'table' ? { needs: [] } : sourceTraits[source];
