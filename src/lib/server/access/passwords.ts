import { hashPassword, verifyPassword } from 'better-auth/crypto';
import { randomInt } from 'node:crypto';

// Without characters that are taken for one another when read from paper.
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A random password of four groups, about 79 bits: shown once, never stored. */
export function makePassword(): string {
	const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');
	return [group(), group(), group(), group()].join('-');
}

/** A salted hash by scrypt, as the sign-in checks it; about a tenth of a second. */
export const hash: (password: string) => Promise<string> = hashPassword;

/** Whether a password is the one behind the hash; as slow as `hash`. */
export const isPassword = (password: string, hash: string): Promise<boolean> =>
	verifyPassword({ password, hash });
