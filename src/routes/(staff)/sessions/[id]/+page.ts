/** Forms, links and details do all there is to do here: a table of hundreds of cells need not be sent twice. */
export const csr = false;
