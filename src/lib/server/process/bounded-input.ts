import { largestForm } from './body-size.ts';

/** What our own pages send is far below these bounds; what lies above them is looked at by nothing else. */
const mostFields = 5000;
/** What a browser has found out of itself is the longest; what is too much of that is not looked at. */
const longestField = 100_000;
const longestName = 200;
const longestQuery = 12_000;
/** As long are codes by which some providers lead back: access/provider.ts. */
const longestParameter = 4000;

/** `malformed`: nothing that a page of ours sends. */
export type InputProblem = 'tooLarge' | 'malformed';

/** A name by which JavaScript would reach what is nobody's field. */
const isForeignName = (name: string) => name === '__proto__' || name.length > longestName;

/** What is wrong with the part of an address behind the question mark; `null`: nothing. */
export function queryProblem({ search, searchParams }: URL): InputProblem | null {
	if (search.length > longestQuery) return 'tooLarge';
	for (const [name, value] of searchParams) {
		if (isForeignName(name)) return 'malformed';
		if (value.length > longestParameter) return 'tooLarge';
	}
	return null;
}

/** Whether an address names something by letters that no id of ours has; links say for themselves that they are none. */
export const isNobodysId = (params: Readonly<Record<string, string>>): boolean =>
	Object.entries(params).some(([name, text]) => name !== 'link' && /[^\x21-\x7e]/.test(text));

/** What is wrong with a form as a whole; `null`: nothing. */
export function formProblem(form: FormData): InputProblem | null {
	let fields = 0;
	for (const [name, value] of form) {
		if (++fields > mostFields) return 'tooLarge';
		if (isForeignName(name)) return 'malformed';
		if (typeof value === 'string' && value.length > longestField) return 'tooLarge';
	}
	return null;
}

/**
 * Has `request.formData()` look at the bounds before anybody reads the form: whichever page asks for it.
 * Files that may be larger are taken from the body itself.
 *
 * @param refuse ends the request
 */
export function boundForm(request: Request, refuse: (problem: InputProblem) => never): Request {
	const read = request.formData.bind(request);
	const formData = async (): Promise<FormData> => {
		const length = request.headers.get('content-length');
		if (length === null || Number(length) > largestForm) return refuse('tooLarge');
		// Cut off, of another type, or not as it says of itself: all of it is the sender's doing.
		const form = await read().catch(() => null);
		const problem = form === null ? 'malformed' : formProblem(form);
		return problem === null && form !== null ? form : refuse(problem ?? 'malformed');
	};
	return Object.defineProperty(request, 'formData', { value: formData });
}
