/** Stands for every platform in the form. */
export const anyPlatform = 'any';

export const blockWays = ['all', 'native', 'browser'] as const;

/** Of these a release says nothing: every kind counts its own, or has none. */
export const systemless: readonly string[] = [anyPlatform, 'linux', 'telephone'];
