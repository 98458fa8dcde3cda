import { routeOf } from '../journeys/routes.ts';
import { Visitor } from '../journeys/app.ts';
import type { App } from '../journeys/app.ts';
import type { RecordedAnswer } from './answer.ts';
import { pages } from './bounds.ts';
import { origin } from './council.ts';
import { crawl } from './crawl.ts';
import type { Folder } from './folder.ts';
import { formsOf, sendForm } from './forms.ts';
import type { NamedLink } from './links.ts';

type Account = App['administrator'];

const languages = ['de', 'en'] as const;
/** A current one, and one that too much has left behind. */
export const browsers = [
	'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
	'Mozilla/5.0 (iPad; CPU OS 12_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/12.1.2 Mobile/15E148 Safari/604.1',
] as const;

interface Visiting {
	readonly account: Account;
	/** Only pages below are visited. */
	readonly within: string;
	readonly browser: string;
}

interface Seen {
	count: number;
	/** Each that opened, with the first address of it. */
	readonly routes: Map<string, string>;
}

/** Who visits the app and from which pages on, in both languages. */
export class Visits {
	readonly #folder: Folder;
	readonly #withData: boolean;
	/** By kind of visitor. */
	readonly seen = new Map<string, Seen>();

	constructor(folder: Folder, withData: boolean) {
		this.#folder = folder;
		this.#withData = withData;
	}

	/** From the first page on, and to what administrators are led to: others are refused there. */
	staff(app: App, role: string, account: Account): Promise<void> {
		return this.#visit(app, role, ['/', ...this.#everywhere()], { account });
	}

	stranger(app: App): Promise<void> {
		const open = ['/tools', '/tools/facts.json', '/healthz', '/j/nonsense', '/d/nonsense'];
		return this.#visit(app, 'stranger', [...open, ...this.#everywhere()], {});
	}

	link(app: App, kind: string, { name, path }: NamedLink, index: number): Promise<void> {
		const browser = browsers[index % browsers.length];
		const starts = [path, `${path}/status`];
		return this.#visit(app, `${kind}/${name}`, starts, { within: path, browser });
	}

	/** Sends the forms of the pages that visits of a kind have led to. */
	async forms(app: App, kind: string, account: Account | null): Promise<void> {
		const { routes } = this.#seenBy(kind);
		const seen = this.#seenBy(`forms of ${kind}`);
		const visitors = await Promise.all(
			languages.map(async (language) => ({
				language,
				visitor: await arrive(app, language, account),
			})),
		);
		for (const form of formsOf(routes)) {
			for (const { language, visitor } of visitors) {
				await sendForm(visitor, form, (address, answer) => {
					seen.count++;
					this.#folder.keep(`forms/${kind}/${language}`, address, answer);
				});
			}
		}
	}

	#everywhere(): readonly string[] {
		return [...(this.seen.get('administrator')?.routes.values() ?? [])];
	}

	#seenBy(kind: string): Seen {
		const seen = this.seen.get(kind) ?? { count: 0, routes: new Map() };
		this.seen.set(kind, seen);
		return seen;
	}

	async #visit(
		app: App,
		who: string,
		starts: readonly string[],
		{ account, within, browser = browsers[0] }: Partial<Visiting>,
	): Promise<void> {
		const seen = this.#seenBy(who.split('/')[0] ?? who);
		for (const language of languages) {
			const visitor = await arrive(app, language, account ?? null);
			const ask = (address: string) => this.#ask(visitor, address, { 'user-agent': browser });
			const keep = (address: string, answer: RecordedAnswer) => {
				seen.count++;
				this.#folder.keep(`${who}/${language}`, address, answer);
			};
			for (const [route, address] of await crawl({ ask, keep }, starts, within)) {
				if (!seen.routes.has(route)) seen.routes.set(route, address);
			}
		}
	}

	async #ask(
		visitor: Visitor,
		address: string,
		headers: Readonly<Record<string, string>>,
	): Promise<RecordedAnswer> {
		const response = await visitor.ask(address, { headers });
		const text = await response.text();
		const { pathname, search } = new URL(address, origin);
		const hasData = this.#withData && response.status < 400 && routeOf(pathname, pages);
		if (!hasData) return { response, text, data: null };
		const place = `${pathname.replace(/\/$/, '')}/__data.json${search}`;
		return { response, text, data: await (await visitor.ask(place, { headers })).text() };
	}
}

async function arrive(app: App, language: string, account: Account | null): Promise<Visitor> {
	const visitor = new Visitor(app);
	await visitor.send('/language', { to: language, back: '/privacy' });
	if (account) await visitor.signIn(account);
	return visitor;
}
