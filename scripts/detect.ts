/** `npm run --silent detect -- FILE`: what may be believed of browsers; docs/detection.md has the format. */
import { readFileSync } from 'node:fs';
import { detect } from '../src/lib/detect/detect.ts';
import { printed } from './detect/print.ts';
import { NotSignals, readSignals } from './detect/read.ts';

const refuse = (sentence: string): never => {
	process.stderr.write(`${sentence}\n`);
	process.exit(2);
};

const [file, another] = process.argv.slice(2);
if (file === undefined || another !== undefined) {
	refuse('Name one file of signals: npm run --silent detect -- FILE');
}
const { signals, remarks } = readOrRefuse(readText(file ?? ''));
for (const remark of remarks) process.stderr.write(`${remark}\n`);

let lines = '';
for (const one of signals) {
	lines += `${JSON.stringify(printed(detect(one)))}\n`;
	if (lines.length < 65_536) continue;
	process.stdout.write(lines);
	lines = '';
}
process.stdout.write(lines);

function readText(path: string): string {
	try {
		return readFileSync(path, 'utf8');
	} catch {
		return refuse(`The file ${path} cannot be read.`);
	}
}

function readOrRefuse(text: string) {
	try {
		return readSignals(text);
	} catch (error) {
		if (error instanceof NotSignals) return refuse(`${file}: ${error.message}`);
		throw error;
	}
}
