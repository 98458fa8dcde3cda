const inline = new Set(
	'a abbr b bdi button cite code dfn em i input kbd label mark q s small span strong sub sup time u var'.split(
		' ',
	),
);
const piece = /<(?:"[^"]*"|'[^']*'|[^"'>])*>|[^<]+/g;

/**
 * Writes a page one tag or text a line, so that differences can be read. Left out is what the build
 * decides: names of files, scopes of styles, comments for hydration, and the data, which is recorded by
 * itself.
 */
export function printHtml(html: string): string {
	const bare = html
		.replace(/<script\b[^>]*>[^<]*__sveltekit_[\s\S]*?<\/script>/g, '')
		.replace(/<link [^>]*rel="modulepreload"[^>]*>/g, '')
		.replace(/(?:<link [^>]*href="[^"]*\/_app\/immutable\/[^"]*\.css"[^>]*>\s*)+/g, '<link built>')
		.replace(/<!--[\s\S]*?-->/g, '');
	const pieces = bare.match(piece) ?? [];
	const lines = pieces.flatMap((text, index) => {
		if (text.startsWith('<')) return [printTag(text)];
		const said = text.replace(/\s+/g, ' ');
		if (said !== ' ') return [trimBeside(said, pieces[index - 1], pieces[index + 1])];
		return isInline(pieces[index - 1]) && isInline(pieces[index + 1]) ? [said] : [];
	});
	return lines.join('\n') + '\n';
}

/** Spaces matter between words and not beside what is a block of its own. */
function trimBeside(text: string, before: string | undefined, after: string | undefined): string {
	const begun = isInline(before) ? text : text.trimStart();
	return isInline(after) ? begun : begun.trimEnd();
}

const isInline = (tag: string | undefined) =>
	inline.has(/^<\/?([a-z0-9]+)/i.exec(tag ?? '')?.[1]?.toLowerCase() ?? '');

function printTag(tag: string): string {
	const [, name = '', rest = ''] = /^<(\/?[^\s/>]+)([\s\S]*?)\/?>$/.exec(tag) ?? [];
	const attributes = [...rest.matchAll(/([^\s=]+)(?:=("[^"]*"|'[^']*'|\S+))?/g)]
		.map(([, key = '', value]) => printAttribute(key, value?.replace(/^(["'])([\s\S]*)\1$/, '$2')))
		.filter(Boolean)
		.toSorted();
	return `<${[name, ...attributes].join(' ')}>`;
}

function printAttribute(key: string, value: string | undefined): string {
	if (value === undefined) return key;
	if (key === 'nonce') return 'nonce';
	if (key === 'class') {
		const own = value.split(/\s+/).filter((one) => one !== '' && !/^(svelte|s)-/.test(one));
		return own.length > 0 ? `class="${own.join(' ')}"` : '';
	}
	return `${key}="${printValue(value)}"`;
}

const printValue = (value: string) =>
	value
		// For scripts of ours; it is a part of the data.
		.replace(/^\{&quot;.*\}$/s, '{…}')
		.replace(/^data:image\/svg\+xml,.*$/s, 'data:image/svg+xml,…')
		.replace(/(\/_app\/immutable\/[\w/]*?)[\w.-]+(?=\.\w+)/g, '$1…');
