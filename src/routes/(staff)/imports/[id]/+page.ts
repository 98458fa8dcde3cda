/** While a file is worked on, the page asks how far that is. */
export const csr = true;
