import { print } from '../terminal.js';
import { words } from '../words.js';

/**
 * What somebody needs who has just started the product. What opens something is said only where somebody sits, or of the
 * demonstration on a machine that nobody else reaches, where it opens invented people; never to a journal.
 *
 * @param {{ address: string, prepared: import('./prepare.js').Prepared }} product
 * @param {{ room: boolean, isTerminal?: boolean, env?: NodeJS.ProcessEnv }} has
 */
export function report(
	{ address, prepared },
	{ room, isTerminal = process.stdout.isTTY === true, env = process.env },
) {
	const { administrator, links = [], demonstration, isLoopback } = prepared;
	const isTrial = isLoopback && demonstration;
	const isHeard = !env.JOURNAL_STREAM && (isTerminal || isTrial);
	print('');
	print(words.ready(address));
	print(words.staff(`${address}/sign-in`));
	print(words.account(administrator.email));
	if (administrator.link === null) print(words.resetPassword(administrator.email));
	else print(isHeard ? words.firstSignIn(administrator.link) : words.firstSignInCommand);
	if (links.length > 0 && isHeard) {
		print('');
		print(words.links);
		for (const link of links) print(`  ${link}`);
	}
	print('');
	if (demonstration) print(words.demonstration);
	if (!room) print(words.noRoom);
	print(words.howToStop);
}
