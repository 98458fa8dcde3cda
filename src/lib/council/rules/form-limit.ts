import type { SessionForm } from '../nouns.ts';
import type { RuleProfile } from './profile.ts';

/** Why the norm does not simply allow the form of a session: in an emergency alone, or it knows hybrid ones only. */
export type FormLimit = 'emergencyOnly' | 'hybridOnly';

/** @returns `null`: no limit is known */
export function formLimit(
	form: SessionForm,
	{ mode, trigger }: Pick<RuleProfile, 'mode' | 'trigger'>,
): FormLimit | null {
	if (form === 'onSite') return null;
	if (trigger === 'emergency') return 'emergencyOnly';
	if (form === 'hybrid') return null;
	if (mode === 'hybrid') return 'hybridOnly';
	return mode === 'hybridOrVideo' ? 'emergencyOnly' : null;
}
