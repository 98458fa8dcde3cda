import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { freePorts, requireFree, wishedPorts } from './ports.js';

test('each port has a variable, and a usual number without it', () => {
	expect(wishedPorts({})).toEqual({ app: 3000, livekit: 7880, livekitTcp: 7881, livekitUdp: 7882 });
	expect(wishedPorts({ PORT: '8080', LIVEKIT_UDP_PORT: '9000' })).toMatchObject({
		app: 8080,
		livekitUdp: 9000,
	});
});

test.each(['achtzig', '0', '65536', '80.5', '-1'])('%s is no port', (text) => {
	expect(() => wishedPorts({ PORT: text })).toThrow(`PORT=${text}`);
});

test('every port in use is named with its variable', async () => {
	const { app, livekitUdp } = await freePorts();
	const tcp = createServer();
	await new Promise<void>((resolve) => tcp.listen(app, '127.0.0.1', resolve));
	const udp = createSocket('udp4');
	await new Promise<void>((resolve) => udp.bind(livekitUdp, '127.0.0.1', resolve));
	const checked = requireFree([
		{ number: app, kind: 'tcp', variable: 'PORT', host: '127.0.0.1' },
		{ number: livekitUdp, kind: 'udp', variable: 'LIVEKIT_UDP_PORT', host: '0.0.0.0' },
	]);
	await expect(checked).rejects.toThrow(
		new RegExp(`${app} \\(TCP\\).* PORT=[^]*${livekitUdp} \\(UDP\\).*LIVEKIT_UDP_PORT=`),
	);
	tcp.close();
	udp.close();
});
