/** For the buttons that copy; there is nothing to type here. */
export const csr = true;
