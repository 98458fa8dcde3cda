/** Opened beside the tiles. */
export type Panel = 'people' | 'settings';
