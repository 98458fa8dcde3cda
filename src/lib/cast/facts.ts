import { claim, claimsOf } from '../device/claim.ts';
import type { Observation } from '../device/claim.ts';
import type { FactSource } from '../device/fact.ts';
import type { Model } from './models.ts';

/** What is known of a device, as facts: one for each property that is known. */
export function factsOf(
	model: Model,
	source: FactSource,
	observedAt: string,
): readonly Observation[] {
	const { apps, udp, tcp443, tcpOther, ...properties } = model;
	const claims = [
		...claimsOf(properties),
		...Object.entries(apps ?? {}).map(([tool, app]) => claim(`apps.${tool}`, app)),
		...claimsOf({ 'network.udp': udp, 'network.tcp443': tcp443, 'network.tcpOther': tcpOther }),
	];
	return claims.map((one): Observation => ({ ...one, source, observedAt }));
}
