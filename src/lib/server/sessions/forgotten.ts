/** What stands where the name of a guest was, once that is forgotten. A word of the lists themselves, which are kept in German. */
export const forgottenGuest = 'Gast';

/** What stands where somebody of the staff was named. */
export const forgottenStaff = '–';
