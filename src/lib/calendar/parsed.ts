/** What came of reading a text: a value, or why there is none. */
export type Parsed<Problem> =
	| { readonly value: string; readonly problem: null }
	| { readonly value: null; readonly problem: Problem };

export const refused = <Problem>(problem: Problem) => ({ value: null, problem }) as const;
export const accepted = (value: string) => ({ value, problem: null }) as const;
