import type { Bilingual } from '../compat/tool/bilingual.ts';
import type { Ceilings, SystemCycle } from '../compat/ceiling/ceilings.ts';
import type { ConstraintKind } from '../compat/tool/constraint.ts';
import type { BrowserFamily, Support } from '../compat/tool/support.ts';
import type { Tool } from '../compat/tool/tool.ts';
import type { FeatureGroupId } from '../compat/tool/web-feature.ts';
import { published, readPublished } from './published-constraint.ts';
import type { PublishedConstraint } from './published-constraint.ts';

/** Rows that stand together and differ in nothing but their place. */
type Line = Omit<Support, 'platform' | 'browser'> & {
	readonly places: readonly (readonly [Support['platform'], BrowserFamily?])[];
};

type PublishedTool = Omit<Tool, 'supports' | 'constraints'> & {
	readonly lines: readonly Line[];
	readonly constraints: readonly PublishedConstraint[];
};

/**
 * All that verdicts and their sentences need, and nothing of what people read beside them. Its field names are public:
 * others read /tools/facts.json too.
 */
export interface JudgingFacts {
	readonly tools: readonly PublishedTool[];
	readonly ceilings: Ceilings;
}

const nothingSaid: Bilingual = { de: '', en: '' };
const untold = { sources: [], notes: undefined, evidence: 'unverified' } as const;

/** Kinds that decide nothing. */
const forPeople: ReadonlySet<ConstraintKind> = new Set<ConstraintKind>([
	'everyone-needs',
	'device-dependency',
	'guest-limit',
	'rolling-window',
	'derived-floor',
	'server-side-check',
	'organisational',
	'trap',
]);
/** Groups of which a verdict names the single features that are missing. */
const namedFeatures: ReadonlySet<FeatureGroupId> = new Set<FeatureGroupId>([
	'join',
	'e2eeInsertable',
	'e2eeTransform',
]);

/**
 * The catalogue as a browser gets it to judge by itself. Sources, notes, dates of checking and words for
 * people are left empty; verdicts, reasons and remedies stay the same.
 */
export const forJudging = (tools: readonly Tool[], ceilings: Ceilings): JudgingFacts => ({
	tools: tools.map(withoutWords),
	ceilings: {
		...ceilings,
		systems: {
			ios: unnamed(ceilings.systems.ios),
			ipados: unnamed(ceilings.systems.ipados),
			macos: unnamed(ceilings.systems.macos),
			windows: unnamed(ceilings.systems.windows),
			android: unnamed(ceilings.systems.android),
			debian: unnamed(ceilings.systems.debian),
			ubuntu: unnamed(ceilings.systems.ubuntu),
		},
		appleMobile: ceilings.appleMobile.map((model) => ({ ...model, modelNumbers: [] })),
		appleMacs: ceilings.appleMacs.map((models) => ({ ...models, match: '' })),
		browserCeilings: ceilings.browserCeilings.map((ceiling) => ({ ...ceiling, systems: '' })),
	},
});

const unnamed = (cycles: readonly SystemCycle[]): readonly SystemCycle[] =>
	cycles.map((cycle) => ({ ...cycle, cycle: '' }));

const withoutWords = (tool: Tool): PublishedTool => ({
	id: tool.id,
	name: tool.name,
	vendor: '',
	order: 0,
	status: { ...tool.status, notes: undefined },
	hosting: [],
	accounts: { ...tool.accounts, notes: undefined },
	guestBrowserJoin: { ...tool.guestBrowserJoin, notes: undefined },
	phoneDialIn: { ...tool.phoneDialIn, notes: undefined },
	maxParticipants: { ...tool.maxParticipants, notes: undefined },
	identifiersNeeded: [],
	constraints: tool.constraints
		.filter(({ kind }) => !forPeople.has(kind))
		.map((constraint) => published({ ...constraint, ...untold, text: nothingSaid })),
	lines: linesOf(tool.supports),
	...(tool.webFeatures && {
		webFeatures: {
			asOf: tool.webFeatures.asOf,
			groups: tool.webFeatures.groups
				.filter(({ id, limits }) => namedFeatures.has(id) || limits.length > 0)
				.map((group) => ({
					...group,
					keyFloors: namedFeatures.has(group.id) ? group.keyFloors : {},
					ifMissing: '',
				})),
			notes: [],
		},
	}),
	procurement: {
		e2ee: '',
		dataProtection: '',
		bsiC5: '',
		priceClass: '',
		confidence: tool.procurement.confidence,
		sources: [],
	},
	contradictions: [],
	confidence: tool.confidence,
	sources: [],
	checked: '',
});

function linesOf(supports: readonly Support[]): readonly Line[] {
	const lines: { asked: string; line: Line }[] = [];
	for (const { platform, browser, ...support } of supports) {
		const place = browser === undefined ? ([platform] as const) : ([platform, browser] as const);
		const models = support.models && { ...support.models, groupVideo: [] };
		const line = { ...support, ...untold, ...(models && { models }), id: '', places: [place] };
		const asked = JSON.stringify({ ...line, places: [] });
		const last = lines.at(-1);
		if (last?.asked === asked) last.line = { ...line, places: [...last.line.places, place] };
		else lines.push({ asked, line });
	}
	return lines.map(({ line }) => line);
}

/** The tools as the judge takes them; ids of entries are for people and stay empty. */
export const judgedTools = ({ tools }: JudgingFacts): readonly Tool[] =>
	tools.map(({ lines, constraints, ...tool }) => ({
		...tool,
		constraints: constraints.map(readPublished),
		supports: lines.flatMap(({ places, ...asked }) =>
			places.map(([platform, browser]) => ({
				...asked,
				platform,
				...(browser && { browser }),
			})),
		),
	}));
