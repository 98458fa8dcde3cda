import { listenTo } from '../../media/level.ts';

/** Called ten times a second with 0 to 1 and decibels. */
export type LevelListener = (level: number, decibels: number) => void;

const audioContextTimeoutMs = 700;

/**
 * Listens to a microphone. Without an audio output Firefox never starts an AudioContext; then the
 * statistics of a loopback call give the level.
 *
 * @returns a function that stops it
 */
export function listen(track: MediaStreamTrack, heard: LevelListener): () => void {
	let begun = false;
	let end = listenTo(track, (level, decibels) => {
		begun = true;
		heard(level, decibels);
	});
	const timer = setTimeout(() => {
		if (begun) return;
		end();
		end = listenByLoopback(track, heard);
	}, audioContextTimeoutMs);
	return () => {
		clearTimeout(timer);
		end();
	};
}

/** A call from the page to itself, over no network. */
function listenByLoopback(track: MediaStreamTrack, heard: LevelListener): () => void {
	const [sender, receiver] = [new RTCPeerConnection(), new RTCPeerConnection()];
	const passCandidates = (from: RTCPeerConnection, to: RTCPeerConnection) =>
		from.addEventListener('icecandidate', ({ candidate }) => {
			if (candidate) to.addIceCandidate(candidate).catch(() => {});
		});
	passCandidates(sender, receiver);
	passCandidates(receiver, sender);
	sender.addTrack(track, new MediaStream([track]));
	// If it fails there are no samples, which the step reports.
	connect(sender, receiver).catch(() => {});
	const timer = setInterval(async () => {
		const reports = await Promise.all([sender.getStats(), receiver.getStats()]);
		const level = levelIn(reports.flatMap((report) => [...report.values()]));
		if (level !== null) heard(shownLevel(level), decibelsOf(level));
	}, 100);
	return () => {
		clearInterval(timer);
		sender.close();
		receiver.close();
	};
}

async function connect(sender: RTCPeerConnection, receiver: RTCPeerConnection): Promise<void> {
	const offer = await sender.createOffer();
	await sender.setLocalDescription(offer);
	await receiver.setRemoteDescription(offer);
	const answer = await receiver.createAnswer();
	await receiver.setLocalDescription(answer);
	await sender.setRemoteDescription(answer);
}

/**
 * The audio level, 0 to 1: Chromium and Safari report it for the sender, Firefox for the receiver.
 *
 * @returns `null` while none is reported
 */
export function levelIn(reports: Iterable<Readonly<Record<string, unknown>>>): number | null {
	const levels = [...reports]
		.filter(
			({ type, kind }) => kind === 'audio' && (type === 'media-source' || type === 'inbound-rtp'),
		)
		.map(({ audioLevel }) => audioLevel)
		.filter((level) => typeof level === 'number');
	return levels.length > 0 ? Math.max(...levels) : null;
}

const decibelsOf = (level: number): number => 20 * Math.log10(level + 1e-6);

/** On the same scale as media/level.ts. */
const shownLevel = (level: number): number =>
	Math.min(1, Math.max(0, (decibelsOf(level) + 60) / 50));
