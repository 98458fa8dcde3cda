import type { PageData } from './$types.js';

/** The import that is under way, as its page gets it. */
export type JobView = NonNullable<PageData['job']>;
/** What it would do. */
export type PreviewView = NonNullable<JobView['preview']>;
/** A form that came back: what was typed, by the names of its fields. */
export type Typed = Readonly<Record<string, readonly string[]>>;
export type Errors = Readonly<Record<string, string>>;
