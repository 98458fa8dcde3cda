import type { Fact, FactSource } from '../device/fact.ts';
import type { Model } from './models.ts';

/** What is known of a device, as facts: one a property that somebody told. */
export function factsOf(model: Model, source: FactSource, observedAt: string): readonly Fact[] {
	const { apps, udp, tcp443, tcpOther, ...properties } = model;
	const fields: Readonly<Record<string, unknown>> = {
		...properties,
		...Object.fromEntries(Object.entries(apps ?? {}).map(([tool, app]) => [`apps.${tool}`, app])),
		'network.udp': udp,
		'network.tcp443': tcp443,
		'network.tcpOther': tcpOther,
	};
	return Object.entries(fields)
		.filter(([, value]) => value !== undefined)
		.map(([field, value]) => ({ field, value, comparator: '=', source, observedAt }));
}
