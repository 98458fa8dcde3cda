import type { RemoteRules } from '../../council/agenda/remote-items.ts';

/** Where nothing is known of a committee's rules: of a report and an open vote no Land keeps who is remote. */
export const unknownRules: RemoteRules = {
	report: 'allowed',
	openVote: 'allowed',
	election: null,
	secretElection: null,
	secretVote: null,
	bylaw: null,
};
