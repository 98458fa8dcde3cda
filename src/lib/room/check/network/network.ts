/** The part of a check that needs livekit-client, loaded once the server is reachable. */
export { CheckConnections } from './check-connections.ts';
export { measure } from './quality.ts';
