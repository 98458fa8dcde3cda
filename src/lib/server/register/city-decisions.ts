import type { CityDecision } from '../../catalogue/city-policy.ts';
import { log } from '../process/log.ts';
import { db } from '../db/db.ts';
import * as toolPolicies from './tool-policies.ts';

/**
 * What the city has decided, for pages that answer without it too: the catalogue is public and stays
 * readable while the database is away.
 */
export async function cityDecisions(): Promise<readonly CityDecision[]> {
	try {
		return await toolPolicies.list(db());
	} catch (error) {
		log().warn({ error }, 'the catalogue is shown without what the city has decided');
		return [];
	}
}
