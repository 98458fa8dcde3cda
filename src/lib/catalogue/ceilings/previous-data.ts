import type { PreviousData } from '../previous.ts';

/**
 * The browser tables that the last refresh changed, as they were before it; `null`: there was none yet.
 * Written by `npm run refresh-catalogue`.
 */
export const previousData: PreviousData | null = null;
