/** Tables that no package refreshes, each with the day to which its sources were read. */
export const keptByHand = [
	{
		entry: 'models',
		what: 'where the updates of iPhones, iPads and Macs end',
		checked: '2026-09-28',
	},
	{ entry: 'apple-systems', what: 'releases of iOS, iPadOS and macOS', checked: '2026-09-28' },
	{
		entry: 'other-systems',
		what: 'releases of Windows, Android, Ubuntu and Debian',
		checked: '2026-08-22',
	},
	{ entry: 'browser-ceilings', what: 'where a browser ends on old systems', checked: '2026-11-23' },
	{
		entry: 'apple-certificate',
		what: 'releases that renew the certificate of January 2027',
		checked: '2026-11-23',
	},
] as const;
