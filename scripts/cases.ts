/** `npm run --silent cases -- FILE [--check]`: judges the cases of a file; docs/cases.md has the format. */
import { readFileSync } from 'node:fs';
import { answerTo } from './cases/answer.ts';
import { differences } from './cases/compare.ts';
import { NotACase, readCases } from './cases/read.ts';

const refuse = (sentence: string): never => {
	process.stderr.write(`${sentence}\n`);
	process.exit(2);
};

const files = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const [options, [file, another]] = [
	process.argv.slice(2).filter((word) => word.startsWith('--')),
	files,
];
const stranger = options.find((option) => option !== '--check');
if (stranger !== undefined) refuse(`The option ${stranger} is not known; there is only --check.`);
if (file === undefined || another !== undefined) {
	refuse('Name one file of cases: npm run --silent cases -- FILE [--check]');
}

const text = readText(file ?? '');
const { cases, strangers, misread } = readOrRefuse();
for (const name of strangers) process.stderr.write(`Not known, ignored: ${name}\n`);
for (const value of misread) process.stderr.write(`Not understood, taken as not known: ${value}\n`);

// Whoever reads only the first lines has seen enough.
process.stdout.on('error', () => process.exit());

let differing = 0;
for (const one of cases) {
	const answer = answerTo(one);
	if (!options.includes('--check')) {
		process.stdout.write(`${JSON.stringify(answer)}\n`);
		continue;
	}
	const found = differences(one, answer);
	if (found.length > 0) differing++;
	for (const difference of found) process.stdout.write(`${one.id}: ${difference}\n`);
}
if (options.includes('--check')) {
	process.stdout.write(`${cases.length} cases, ${differing} differ\n`);
	process.exitCode = differing > 0 ? 1 : 0;
}

function readText(path: string): string {
	try {
		return readFileSync(path, 'utf8');
	} catch {
		return refuse(`The file ${path} cannot be read.`);
	}
}

function readOrRefuse() {
	try {
		return readCases(text);
	} catch (error) {
		if (error instanceof NotACase) return refuse(`${file}: ${error.message}`);
		throw error;
	}
}
