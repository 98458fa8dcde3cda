import * as attendees from '../../../src/lib/server/sessions/attendees.ts';
import { seedSession } from '../../bench/seed.ts';
import { Visitor } from '../app.ts';
import type { OwnLivekit } from '../livekit.ts';
import type { Defects, Statuses } from './book.ts';
import type { SoakedCity } from './city.ts';
import { ChairedMeeting } from './commands.ts';
import type { Meeting } from './commands.ts';
import type { Work } from './kills.ts';
import { ReportedChecks, SavedDevices } from './office.ts';
import { OwnReplies } from './own-replies.ts';

export const livekitEnvironment = ({ port, keys }: OwnLivekit) => ({
	LIVEKIT_URL: `ws://127.0.0.1:${port}`,
	...keys,
});

/** A session whose room is open, and who works while it runs: its chair, an office, attendees who check. */
export class RunningSession {
	readonly led: Meeting;
	/** Whole addresses, the chair's first. */
	readonly links: readonly string[];
	/** Ids of the attendees, in the order of the links. */
	readonly ids: readonly string[];
	readonly meeting: ChairedMeeting;
	readonly devices: SavedDevices;
	readonly checks: ReportedChecks;
	readonly replies: OwnReplies;
	private constructor(
		{ app, db, office, owners }: SoakedCity,
		seated: {
			readonly sessionId: string;
			readonly links: readonly string[];
			readonly ids: readonly string[];
		},
		replies: OwnReplies,
		statuses: Statuses,
		defects: Defects,
	) {
		this.replies = replies;
		const { sessionId, links, ids } = seated;
		const paths = links.map((link) => new URL(link).pathname);
		this.links = links;
		this.ids = ids;
		this.led = { sessionId, chair: paths[0] ?? '', memberId: ids[2] ?? '' };
		const visitor = new Visitor(app);
		this.meeting = new ChairedMeeting(visitor, app.origin, db, this.led, statuses, defects);
		this.devices = new SavedDevices(office, owners, statuses);
		this.checks = new ReportedChecks(visitor, app.origin, paths.slice(3), statuses);
	}

	static async start(
		city: SoakedCity,
		statuses: Statuses,
		defects: Defects,
	): Promise<RunningSession> {
		const { app, db, data, store } = city;
		const running = { address: app.address, data, store };
		const { sessionId, links } = await seedSession(running, 10, ['livekit-room']);
		const invited = await attendees.list(db, [sessionId]);
		const idOf = (link: string) =>
			invited.find(({ linkId }) => new URL(link).pathname.startsWith(`/j/${linkId}.`))?.id ?? '';
		const seated = { sessionId, links, ids: links.map(idOf) };
		const replies = await OwnReplies.start(city, statuses);
		return new RunningSession(city, seated, replies, statuses, defects);
	}

	works(chance: Parameters<ChairedMeeting['work']>[0]): readonly Work[] {
		return [
			(ended) => this.meeting.work(chance, ended),
			(ended) => this.devices.work(ended),
			(ended) => this.checks.work(ended),
			(ended) => this.replies.work(ended),
		];
	}

	async verify(db: SoakedCity['db'], defects: Defects): Promise<void> {
		await this.meeting.verify();
		await this.devices.verify(db, defects);
		await this.checks.verify(db, defects);
		await this.replies.verify(db, defects);
	}

	get acknowledged(): string {
		const { meeting, devices, checks, replies } = this;
		const work = `${devices.acknowledged.length} devices, ${checks.count} checks, ${replies.count} replies`;
		return `${meeting.acknowledged} commands, ${work}`;
	}
}
