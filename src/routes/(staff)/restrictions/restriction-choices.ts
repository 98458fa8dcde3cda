/** Stands for every platform in the form. */
export const anyPlatform = 'any';

export const restrictionWays = ['all', 'native', 'browser'] as const;

/** Their releases cannot be compared: every kind counts its own, or has none. */
export const systemless: readonly string[] = [anyPlatform, 'linux', 'telephone'];
