/** The browser data behind the tables; written by `npm run refresh-catalogue`. */
export const browserData = { asOf: '2026-11-12', version: '8.1.9' } as const;
