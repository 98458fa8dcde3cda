import type { Arrangement } from '../compat/tool/arrangement.ts';
import type { SessionForm } from '../council/nouns.ts';

export interface CastSessionPlan {
	readonly committee: string;
	/** `next`: the hour after this one, so that there is a room to try at once. */
	readonly when: When | 'next';
	readonly form: SessionForm;
	readonly hall: 'great' | 'small' | 'library' | null;
	readonly tools: Readonly<Record<string, Partial<Arrangement>>>;
	/** Those who said that they come to the hall; everybody else of a hybrid session is remote. */
	readonly inHall?: readonly string[];
	readonly guests?: readonly string[];
	/** Somebody has put down what it deals with. */
	readonly hasAgenda?: true;
	/** The room is taken and open. */
	readonly isInRoom?: true;
}

interface When {
	/** Earliest day, counted from today; the weekday (1 is Monday) picks the first that fits. */
	readonly inDays: number;
	readonly weekday: number;
	readonly hour: string;
}

/** In their order; the second is the session of the story. */
export const plans: readonly CastSessionPlan[] = [
	{
		committee: 'culture',
		when: 'next',
		form: 'video',
		hall: null,
		tools: { facetime: { webClientAllowed: true }, teams: { dialIn: false } },
		hasAgenda: true,
		isInRoom: true,
	},
	{
		committee: 'development',
		when: { inDays: 5, weekday: 4, hour: '17:00' },
		form: 'hybrid',
		hall: 'great',
		tools: {
			facetime: { dialIn: false, webClientAllowed: true },
			zoom: { webClientAllowed: true },
		},
		inHall: ['group-1-member-1', 'group-1-member-3', 'group-2-member-1', 'secretary-1'],
		guests: ['Dipl.-Ing. Renske Küstenseeschwalbe (Planungsbüro)'],
		hasAgenda: true,
	},
	{
		committee: 'finance',
		when: { inDays: 12, weekday: 3, hour: '17:00' },
		form: 'hybrid',
		hall: 'small',
		tools: { teams: { webClientAllowed: true, dialIn: true }, jitsi: {} },
		inHall: ['group-1-member-4', 'deputy-2', 'secretary-2'],
	},
	{
		committee: 'environment',
		when: { inDays: 14, weekday: 2, hour: '16:30' },
		form: 'video',
		hall: null,
		tools: { bigbluebutton: {}, webex: { dialIn: true } },
	},
	{
		committee: 'council',
		when: { inDays: 20, weekday: 4, hour: '14:00' },
		form: 'hybrid',
		hall: 'great',
		tools: { zoom: { webClientAllowed: true, dialIn: true }, webex: {} },
		inHall: ['mayor', 'group-1-member-2', 'group-2-member-4', 'group-3-member-3', 'secretary-1'],
		hasAgenda: true,
	},
	{
		committee: 'social',
		when: { inDays: 22, weekday: 2, hour: '16:30' },
		form: 'hybrid',
		hall: 'library',
		tools: { zoom: {}, teams: {} },
	},
	{
		committee: 'culture',
		when: { inDays: 29, weekday: 1, hour: '17:30' },
		form: 'onSite',
		hall: 'library',
		tools: {},
	},
	{
		committee: 'development',
		when: { inDays: 36, weekday: 4, hour: '17:00' },
		form: 'hybrid',
		hall: 'great',
		tools: {},
	},
];
