/** What is opened beside the pictures. */
export type Panel = 'people' | 'settings';
