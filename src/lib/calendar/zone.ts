/** Councils meet by the clock on the wall; the store keeps UTC. */
export const zone = 'Europe/Berlin';
