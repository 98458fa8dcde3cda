import { realNow } from '$lib/server/process/clock.ts';
import { config } from '$lib/server/process/config.ts';
import { provider } from '$lib/server/access/provider-sign-in.ts';
import { earlierLinkKey } from '$lib/server/links/earlier-key.ts';
import { health } from '$lib/server/process/health.ts';
import { getLocale } from '$lib/paraglide/runtime.js';
import { listTroubled } from '$lib/server/jobs/troubled-jobs.query.ts';
import { troubledJobView } from '$lib/views/settings/background-work.ts';
import { securityCounts } from '$lib/server/process/security/note.ts';
import { securitySince } from '$lib/views/settings/security-events.ts';
import { actingAs } from '$lib/server/request.ts';
import { isPostgres } from '$lib/server/db/open.ts';
import manifest from '../../../../../package.json' with { type: 'json' };

export const load = async ({ locals }) => {
	const by = actingAs(locals, 'system.view');
	const { livekit, origin, addressHeader } = config();
	const oidc = provider();
	const now = realNow();
	const { open, troubled } = await listTroubled(by.db);
	return {
		now: new Date(now).toISOString(),
		runsSince: new Date(now - process.uptime() * 1000).toISOString(),
		version: manifest.version,
		node: process.versions.node,
		megabytes: Math.round(process.memoryUsage.rss() / 1e6),
		health: await health(),
		storeKind: isPostgres(by.db) ? 'PostgreSQL' : 'SQLite',
		livekitAddress: livekit ? new URL(livekit.url).host : '',
		provider: oidc && {
			...{ label: oidc.config.label, issuer: oidc.config.issuer },
			answers: await oidc.answers(),
		},
		origin,
		addressHeader,
		linkKey: await earlierLinkKey(by),
		refused: securitySince(securityCounts(), getLocale()),
		openJobs: open,
		troubled: troubled.map((job) => troubledJobView(job, getLocale())),
	};
};
