/**
 * How loud a microphone is.
 *
 * @param heard called ten times a second with 0 to 1 and decibels; -120 is digital silence
 * @returns a function that stops it
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
		// Suspended until the page is touched; its samples would look like silence.
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
