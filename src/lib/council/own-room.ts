/** The id of our own LiveKit room among the tools: compared with every proposal, never proposed itself. */
export const ownRoom = 'livekit-room';
