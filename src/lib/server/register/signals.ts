import * as v from 'valibot';
import type { Signals } from '../../detect/signals.ts';

/** What the page's script posts, in JSON; the longest true ones have about 2,000 characters. */
export const longestPosted = 8000;
const mostNames = 100;
/** The longest true ones have about 400. */
const longestHeader = 1000;

const Posted = v.object({
	maxTouchPoints: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(256))),
	hints: v.optional(
		v.pipe(
			v.record(v.pipe(v.string(), v.regex(/^sec-ch-ua[a-z-]*$/)), v.string()),
			v.maxEntries(mostNames),
		),
	),
	probes: v.optional(
		v.pipe(v.record(v.pipe(v.string(), v.maxLength(60)), v.boolean()), v.maxEntries(mostNames)),
	),
});
const PostedText = v.pipe(v.string(), v.maxLength(longestPosted), v.parseJson(), Posted);

/**
 * What a browser tells of its device: the headers of the request, and what the page's script has
 * asked. What is not as our script posts it is not looked at; the headers alone count then.
 *
 * @param posted the text of the hidden field; `null` without JavaScript
 */
export function signalsOf(headers: Headers, posted: string | null): Signals {
	const read = v.safeParse(PostedText, posted ?? '', { abortEarly: true });
	const said = read.success ? read.output : {};
	const sent = [...headers]
		.filter(([name]) => name.startsWith('sec-ch-ua'))
		.map(([name, value]) => [name, value.slice(0, longestHeader)] as const);
	return {
		ua: (headers.get('user-agent') ?? '').slice(0, longestHeader),
		hints: { ...said.hints, ...Object.fromEntries(sent) },
		...(said.maxTouchPoints !== undefined && { maxTouchPoints: said.maxTouchPoints }),
		...(said.probes && { probes: said.probes }),
	};
}

/** For the page to ask Chromium for more than it sends by itself. */
export const acceptedHints = [
	'Sec-CH-UA-Full-Version-List',
	'Sec-CH-UA-Platform-Version',
	'Sec-CH-UA-Model',
	'Sec-CH-UA-Form-Factors',
].join(', ');
