/** Models that the catalogue knows by name. */
export const modelNames: readonly string[] = [];
