import { print } from '../terminal.js';
import { words } from '../words.js';

/**
 * What somebody needs who has just started the product.
 *
 * @param {{ address: string, prepared: import('./prepare.js').Prepared }} product
 * @param {{ room: boolean }} has
 */
export function report({ address, prepared }, { room }) {
	const { administrator, links = [], demonstration } = prepared;
	print('');
	print(words.ready(address));
	print(words.staff(`${address}/sign-in`));
	print(words.account(administrator.email));
	print(
		administrator.password
			? words.password(administrator.password)
			: words.resetPassword(administrator.email),
	);
	if (links.length > 0) {
		print('');
		print(words.links);
		for (const link of links) print(`  ${link}`);
	}
	print('');
	if (demonstration) print(words.demonstration);
	if (!room) print(words.noRoom);
	print(words.howToStop);
}
