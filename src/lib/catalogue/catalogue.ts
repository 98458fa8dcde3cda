import { ceilings } from './ceilings/ceilings.ts';
import { loadTool } from './load.ts';
import type { CatalogueTool } from './load.ts';
import { alfaview } from './tools/alfaview.ts';
import { bigbluebutton } from './tools/bigbluebutton.ts';
import { edudip } from './tools/edudip.ts';
import { elementCall } from './tools/element-call.ts';
import { facetime } from './tools/facetime.ts';
import { googleMeet } from './tools/google-meet.ts';
import { gotoMeeting } from './tools/goto-meeting.ts';
import { jitsi } from './tools/jitsi.ts';
import { livekitRoom } from './tools/livekit-room.ts';
import { nextcloudTalk } from './tools/nextcloud-talk.ts';
import { opentalk } from './tools/opentalk.ts';
import { signal } from './tools/signal.ts';
import { skype } from './tools/skype.ts';
import { teams } from './tools/teams.ts';
import { telegram } from './tools/telegram.ts';
import { threema } from './tools/threema.ts';
import { visavid } from './tools/visavid.ts';
import { webex } from './tools/webex.ts';
import { whatsapp } from './tools/whatsapp.ts';
import { wire } from './tools/wire.ts';
import { zoom } from './tools/zoom.ts';

/** The day on which the catalogue as a whole was last gone through. */
export const catalogueDate = '2026-11-23';

/** Every tool, in the order in which people are shown them. */
export const tools: readonly CatalogueTool[] = [
	facetime,
	zoom,
	teams,
	webex,
	googleMeet,
	skype,
	whatsapp,
	signal,
	jitsi,
	bigbluebutton,
	nextcloudTalk,
	opentalk,
	elementCall,
	gotoMeeting,
	telegram,
	threema,
	wire,
	alfaview,
	visavid,
	edudip,
	livekitRoom,
].map(loadTool);

export const toolById = (id: string): CatalogueTool | undefined =>
	tools.find((tool) => tool.id === id);

export { ceilings };
