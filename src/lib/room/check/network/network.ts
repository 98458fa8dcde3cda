/** All of a check that needs livekit-client: fetched when the way to the server is open. */
export { Line } from './line.ts';
export { measure } from './quality.ts';
