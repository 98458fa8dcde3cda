/**
 * What the page says of where the session stands. The server writes them down in the language of the
 * page: in the script they would be there in both.
 */
export type Sentences = Readonly<
	Record<
		| 'gone'
		| 'offline'
		| 'removed'
		| 'removedHelp'
		| 'closed'
		| 'notOpen'
		| 'changed'
		| 'moved'
		| 'serverAway'
		| 'elsewhere'
		| 'left'
		| 'open'
		| 'reload',
		string
	>
>;
