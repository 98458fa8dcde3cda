/** How sound and picture travel between this device and the server. */
export interface MediaPath {
	readonly way: 'udp' | 'tcp' | 'relay';
	/** "udp 203.0.113.10:7882"; empty if the browser does not tell. */
	readonly address: string;
}

/** Entries of an `RTCStatsReport`. */
export type Reports = Iterable<Readonly<Record<string, unknown>>>;

const text = (value: unknown) => (typeof value === 'string' ? value : '');

/**
 * The selected candidate pair of a connection. Chromium and Safari name it in the transport, Firefox
 * marks the pair. Public, private and hidden addresses are all usual, so they do not matter.
 *
 * @returns `null` while there is none
 */
export function pathIn(reports: Reports): MediaPath | null {
	const all = [...reports];
	const byId = new Map(all.map((report) => [text(report['id']), report]));
	const transport = all.find(
		({ type, selectedCandidatePairId: id }) => type === 'transport' && text(id) !== '',
	);
	const pairs = all.filter(({ type }) => type === 'candidate-pair');
	const pair =
		byId.get(text(transport?.['selectedCandidatePairId'])) ??
		pairs.find(({ selected }) => selected === true) ??
		pairs.find(({ nominated, state }) => nominated === true && state === 'succeeded');
	if (!pair) return null;
	const local = byId.get(text(pair['localCandidateId']));
	const remote = byId.get(text(pair['remoteCandidateId']));
	const protocol = text(local?.['protocol'] ?? remote?.['protocol']).toLowerCase();
	const isRelay = local?.['candidateType'] === 'relay';
	const way = isRelay ? 'relay' : protocol === 'tcp' ? 'tcp' : 'udp';
	return { way, address: addressOf(remote, protocol) };
}

function addressOf(
	remote: Readonly<Record<string, unknown>> | undefined,
	protocol: string,
): string {
	const host = text(remote?.['address'] ?? remote?.['ip']);
	const port = remote?.['port'];
	if (host === '' || typeof port !== 'number') return '';
	return `${protocol} ${host.includes(':') ? `[${host}]` : host}:${port}`;
}
