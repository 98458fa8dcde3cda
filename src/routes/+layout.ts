/**
 * Pages are finished when the server sends them. Nothing wakes up later and overwrites what somebody
 * has already typed, and they work on browsers without modules and with JavaScript off. A page that
 * needs a script says so itself (`csr = true`, or a script of its own as in `j/[link]`).
 */
export const csr = false;
