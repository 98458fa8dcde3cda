import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { printAnswer } from './answer.ts';
import type { RecordedAnswer } from './answer.ts';
import { linksOf } from './crawl.ts';
import { printData } from './data.ts';
import type { StableNames } from './names.ts';

/** The folder of a recording: `pages/WHO/LANGUAGE/ADDRESS.txt`, and their data beside it under `data`. */
export class Folder {
	readonly #path: string;
	readonly #names: StableNames;

	constructor(path: string, names: StableNames) {
		this.#path = path;
		this.#names = names;
		rmSync(path, { recursive: true, force: true });
	}

	keep(who: string, address: string, answer: RecordedAnswer): void {
		for (const link of linksOf(address, answer)) this.#names.learn(link);
		const place = join(who, this.#fileOf(address));
		this.#write(join('pages', place), printAnswer(answer));
		if (answer.data !== null) this.#write(join('data', place), printData(answer.data));
	}

	#fileOf(address: string): string {
		const file = this.#names.put(address).slice(1).replaceAll('?', '@') || 'index';
		return encodeURI(decodeURI(file)).replace(/%../g, '_').slice(0, 200);
	}

	#write(place: string, text: string): void {
		const file = join(this.#path, `${place}.txt`);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, this.#names.put(text));
	}
}
