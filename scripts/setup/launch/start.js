import { buildApp } from '../programs/build.js';
import { installDependencies } from '../programs/dependencies.js';
import { isLivekitGiven } from './livekit-given.js';
import { livekitProgram } from '../programs/livekit-program.js';
import { compileMessages } from '../programs/messages.js';
import { dataFolder, readEnvironmentFile } from '../places.js';
import { wishedPorts } from './ports.js';
import { startProduct } from './product.js';
import { report } from './report.js';
import { endRunning } from '../run.js';
import { whenToEnd } from '../signals.js';
import { say } from '../terminal.js';
import { Trouble } from '../trouble.js';
import { watch } from './watchdog.js';
import { words } from '../words.js';

/** `npm start` and, with --dev, `npm run dev`. */

const dev = process.argv.includes('--dev');
/** @type {Awaited<ReturnType<typeof startProduct>> | undefined} */
let product;
let ending = false;
let unwatch = () => {};

/** @param {number} code @param {string} [why] */
async function end(code, why) {
	if (ending) return;
	ending = true;
	unwatch();
	if (why) say(why);
	endRunning();
	await product?.stop();
	process.exit(code);
}

whenToEnd(() => void end(0, product ? words.stopping : words.cancelled));

try {
	readEnvironmentFile();
	const ports = wishedPorts(process.env);
	const host = process.env.HOST || '127.0.0.1';
	const given = isLivekitGiven(process.env);
	await installDependencies();
	const program = given ? null : await livekitProgram();
	await (dev ? compileMessages() : buildApp());
	const started = await startProduct({
		data: dataFolder(process.env),
		host,
		ports,
		origin:
			process.env.ORIGIN ||
			`http://${host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host}:${ports.app}`,
		livekitProgram: program,
		nodeIp: process.env.LIVEKIT_NODE_IP,
		env: process.env,
		dev,
	});
	product = started;
	if (ending) await started.stop();
	void started.app.gone.then(() => end(1, words.appEnded(started.log.file, started.log.latest())));
	if (started.livekit) {
		unwatch = watch(started.livekit, {
			onBack: () => say(words.livekitBack),
			onGivingUp: () => void end(1, words.livekitGivenUp),
		});
	}
	report(started, { room: given || program !== null });
} catch (error) {
	if (error instanceof Trouble) await end(1, error.message);
	else if (!ending) {
		say(String(error instanceof Error ? error.stack : error));
		await end(1);
	}
}
