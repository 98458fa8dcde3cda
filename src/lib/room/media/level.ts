/**
 * How loud a microphone is.
 *
 * @param heard gets 0 to 1, ten times a second, and decibels: -120 is the silence of a line that is cut
 * @returns ends it
 */
export function listenTo(
	track: MediaStreamTrack,
	heard: (level: number, decibels: number) => void,
): () => void {
	const context = new AudioContext();
	const analyser = context.createAnalyser();
	analyser.fftSize = 1024;
	context.createMediaStreamSource(new MediaStream([track])).connect(analyser);
	const samples = new Float32Array(analyser.fftSize);
	const timer = setInterval(() => {
		// Suspended where the page was not touched yet; what it gives then is no silence.
		if (context.state !== 'running') return void context.resume();
		analyser.getFloatTimeDomainData(samples);
		let sum = 0;
		for (const sample of samples) sum += sample * sample;
		const loudness = 20 * Math.log10(Math.sqrt(sum / samples.length) + 1e-6);
		// A quiet room is about -60 dB, close speech about -15 dB.
		heard(Math.min(1, Math.max(0, (loudness + 60) / 50)), loudness);
	}, 100);
	return () => {
		clearInterval(timer);
		void context.close();
	};
}
