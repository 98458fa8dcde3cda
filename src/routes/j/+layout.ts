/** Works without our JavaScript, and on browsers that have no modules: see `[link]/preview.ts`. */
export const csr = false;
