export const staffRoles = ['administrator', 'secretary', 'chair', 'office'] as const;
/** What a staff account is for; each has exactly one. */
export type StaffRole = (typeof staffRoles)[number];
