/** Opens a mail in the reader's mail program. @param to empty: to be filled in there */
export const mailtoOf = (to: string, subject: string, text: string): string => {
	const body = encodeURIComponent(text.replaceAll('\n', '\r\n'));
	return `mailto:${encodeURIComponent(to)}?subject=${encodeURIComponent(subject)}&body=${body}`;
};
