/** A drawn picture and a quiet tone, to measure a connection without camera or microphone. */
export interface SyntheticMedia {
	picture(): MediaStreamTrack | null;
	sound(): MediaStreamTrack | null;
	end(): void;
}

export function syntheticMedia(): SyntheticMedia {
	const ends: (() => void)[] = [];
	return {
		picture() {
			const canvas = document.createElement('canvas');
			canvas.width = 640;
			canvas.height = 360;
			const pen = canvas.getContext('2d');
			let count = 0;
			// Not by animation frames, which stop in a background window.
			const timer = setInterval(() => {
				count += 7;
				if (!pen) return;
				pen.fillStyle = `hsl(${count % 360}, 60%, 50%)`;
				pen.fillRect(0, 0, 640, 360);
				pen.fillStyle = '#ffffff';
				for (let i = 0; i < 12; i++) pen.fillRect((count * (i + 1)) % 620, i * 30, 20, 20);
			}, 50);
			const [track] = canvas.captureStream(20).getVideoTracks();
			ends.push(() => {
				clearInterval(timer);
				track?.stop();
			});
			return track ?? null;
		},
		sound() {
			const context = new AudioContext();
			const target = context.createMediaStreamDestination();
			const gain = context.createGain();
			gain.gain.value = 0.1;
			const voice = context.createOscillator();
			voice.connect(gain).connect(target);
			voice.start();
			const [track] = target.stream.getAudioTracks();
			ends.push(() => {
				track?.stop();
				void context.close();
			});
			return track ?? null;
		},
		end() {
			for (const end of ends.splice(0)) end();
		},
	};
}
