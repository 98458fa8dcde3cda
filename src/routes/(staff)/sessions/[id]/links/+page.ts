/** For the buttons that copy a link; there is nothing to type here. */
export const csr = true;
