import { listenTo } from '../../media/level.ts';

/** Gets 0 to 1 and decibels, ten times a second. */
export type Ear = (level: number, decibels: number) => void;

const patienceMs = 700;

/**
 * Listens to a microphone. An AudioContext runs only where there is something to play sound on; on a
 * computer without a loudspeaker Firefox never starts it. There a call within the page tells the level.
 *
 * @returns ends it
 */
export function listen(track: MediaStreamTrack, heard: Ear): () => void {
	let begun = false;
	let end = listenTo(track, (level, decibels) => {
		begun = true;
		heard(level, decibels);
	});
	const timer = setTimeout(() => {
		if (begun) return;
		end();
		end = listenByCall(track, heard);
	}, patienceMs);
	return () => {
		clearTimeout(timer);
		end();
	};
}

/** A call from the page to itself, over no network; its statistics know how loud it is. */
function listenByCall(track: MediaStreamTrack, heard: Ear): () => void {
	const [speaks, hears] = [new RTCPeerConnection(), new RTCPeerConnection()];
	const pass = (from: RTCPeerConnection, to: RTCPeerConnection) =>
		from.addEventListener('icecandidate', ({ candidate }) => {
			if (candidate) to.addIceCandidate(candidate).catch(() => {});
		});
	pass(speaks, hears);
	pass(hears, speaks);
	speaks.addTrack(track, new MediaStream([track]));
	// What cannot be connected is heard by nobody: the step then says so.
	connect(speaks, hears).catch(() => {});
	const timer = setInterval(async () => {
		const reports = await Promise.all([speaks.getStats(), hears.getStats()]);
		const level = levelIn(reports.flatMap((report) => [...report.values()]));
		if (level !== null) heard(shownLevel(level), decibelsOf(level));
	}, 100);
	return () => {
		clearInterval(timer);
		speaks.close();
		hears.close();
	};
}

async function connect(speaks: RTCPeerConnection, hears: RTCPeerConnection): Promise<void> {
	const offer = await speaks.createOffer();
	await speaks.setLocalDescription(offer);
	await hears.setRemoteDescription(offer);
	const answer = await hears.createAnswer();
	await hears.setLocalDescription(answer);
	await speaks.setRemoteDescription(answer);
}

/**
 * How loud it is, 0 to 1: Chromium and Safari know it where sound is sent, Firefox where it arrives.
 *
 * @returns `null` while nothing tells
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

/** On the same scale as level.ts. */
const shownLevel = (level: number): number =>
	Math.min(1, Math.max(0, (decibelsOf(level) + 60) / 50));
