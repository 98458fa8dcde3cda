import { createServer, request } from 'node:http';
import { connect } from 'node:net';
import type { Socket } from 'node:net';

/** Something between a browser and a server, as stands in many networks. */
export interface Between {
	readonly port: number;
	/** From now on it knows no WebSockets: it answers them as if they were pages. */
	refuseWebSockets(): void;
	letThrough(): void;
	stop(): Promise<void>;
}

/** @param target port of a server on this machine */
export async function standBetween(target: number): Promise<Between> {
	let through = true;
	const sockets = new Set<Socket>();
	const server = createServer((asked, answer) => {
		const { method, url, headers } = asked;
		const passed = request(
			{ host: '127.0.0.1', port: target, method, path: url, headers },
			(got) => {
				answer.writeHead(got.statusCode ?? 502, got.headers);
				got.pipe(answer);
			},
		);
		passed.on('error', () => answer.writeHead(502).end());
		asked.pipe(passed);
	});
	server.on('connection', (socket) => {
		sockets.add(socket);
		socket.once('close', () => sockets.delete(socket));
	});
	server.on('upgrade', ({ method, url, rawHeaders }, socket, head) => {
		if (!through) {
			socket.end('HTTP/1.1 200 OK\r\ncontent-length: 2\r\nconnection: close\r\n\r\nOK');
			return;
		}
		const lines = rawHeaders.flatMap((name, i) =>
			i % 2 === 0 ? [`${name}: ${rawHeaders[i + 1]}`] : [],
		);
		const further = connect(target, '127.0.0.1', () => {
			further.write([`${method} ${url} HTTP/1.1`, ...lines, '', ''].join('\r\n'));
			further.write(head);
			further.pipe(socket).pipe(further);
		});
		further.on('error', () => socket.destroy());
		socket.on('error', () => further.destroy());
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	return {
		port: typeof address === 'object' && address ? address.port : 0,
		refuseWebSockets: () => (through = false),
		letThrough: () => (through = true),
		stop: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				for (const socket of sockets) socket.destroy();
			}),
	};
}
