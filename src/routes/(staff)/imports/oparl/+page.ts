/** Shows how far the reading is, as it goes on. */
export const csr = true;
