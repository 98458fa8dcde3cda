import { expect, test, vi } from 'vitest';
import * as deviceLink from '../../links/device-link.ts';
import { serialCode } from '../../imports/tables/serial-code.ts';
import * as invitation from '../../links/session-link.ts';
import { keys } from '../../process/keys.ts';
import * as importSources from '../../imports/tables/import-sources.ts';
import { earlierFolder, earlierLinks as links } from '../testing/snapshots.ts';
import { onEarlier } from '../testing/databases.ts';

// The keys of that version, and a room that can be offered.
vi.stubEnv('VOLLZAEHLIG_DATA', earlierFolder);
vi.stubEnv('LIVEKIT_URL', 'ws://127.0.0.1:7880');
vi.stubEnv('LIVEKIT_API_KEY', 'key');
vi.stubEnv('LIVEKIT_API_SECRET', 'secret');

const tokenOf = (name: keyof typeof links) => links[name].replace(/^\/[jd]\//, '');
const now = '2026-11-30T15:30:00.000Z';

let visits = 0;
/** From an address of its own, so that claims do not count each other's failures. */
const address = () => `192.0.2.${(visits += 1)}`;

onEarlier('0008', (store) => {
	const opened = (name: keyof typeof links, moment = now) =>
		invitation.open(store.db(), tokenOf(name), address(), moment);
	const openedDevice = (name: keyof typeof links, moment = now) =>
		deviceLink.open(store.db(), tokenOf(name), address(), moment);

	test.each([
		['chair', 'Dr. Ada Lerche', 'open'],
		['muted', 'Bernd Amsel', 'open'],
		['guest', 'Prof. Ines Storch', 'open'],
		['removed', 'Clara Specht', 'removed'],
	] as const)('the session link of %s opens the session of %s: %s', async (link, name, stage) => {
		expect(await opened(link)).toMatchObject({
			attendee: { name },
			session: { committeeName: 'Bauausschuss', startsAt: '2026-11-30T15:00:00.000Z' },
			toolId: 'livekit-room',
			stage,
		});
	});

	test('whoever was muted is muted since that moment', async () => {
		const muted = new Map([['today-amsel', '2026-11-30T15:12:00.000Z']]);
		expect(await opened('muted')).toMatchObject({
			attendee: { id: 'today-amsel' },
			meeting: { muted },
		});
	});

	test('the device link opens its person', async () => {
		expect(await openedDevice('device')).toMatchObject({
			person: { name: 'Dr. Ada Lerche' },
			path: links.device,
			expiresAt: '2027-02-18T09:00:00.000Z',
		});
	});

	test('links that were renewed or ran out open nothing, and neither kind opens the other', async () => {
		expect(await opened('chairBefore')).toBe('renewed');
		expect(await openedDevice('deviceBefore')).toBe('renewed');
		expect(await opened('over')).toBe('over');
		expect(await opened('chair', '2026-12-02T15:00:00.000Z')).toBe('over');
		expect(await openedDevice('device', '2027-02-18T09:00:00.000Z')).toBe('expired');
		expect(await opened('device')).toBe('unknown');
		expect(await openedDevice('chair')).toBe('unknown');
	});

	test('a device is found again by its serial number, which is not kept', async () => {
		const found = await importSources.list(store.db(), 'devices:intune', 'deviceId');
		expect(found.get(serialCode(keys().serials, 'C02XK0PLAYED'))).toBe('notebook');
	});
});
