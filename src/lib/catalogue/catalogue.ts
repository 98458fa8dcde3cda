import { ceilings } from './ceilings/ceilings.ts';
import type { Tool } from '../compat/tool.ts';
import { cityPolicyOf } from './city-policy.ts';
import type { CityDecision } from './city-policy.ts';
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

/** Each tool with what the city has decided about it. */
export const withDecisions = <Kind extends Tool>(
	all: readonly Kind[],
	decisions: readonly CityDecision[],
): readonly Kind[] =>
	all.map((tool) => {
		const own = decisions.filter((decision) => decision.tool === tool.id);
		const constraints = [...tool.constraints, ...own.map(({ constraint }) => constraint)];
		return own.length === 0 ? tool : { ...tool, constraints };
	});

const described: readonly CatalogueTool[] = [
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

/** What this city has decided, as city-policy.table.ts says. */
export const cityDecisions = cityPolicyOf(described.map(({ id }) => id));

/** Every tool, in the order in which people are shown them. */
export const tools: readonly CatalogueTool[] = withDecisions(described, cityDecisions);

export const toolById = (id: string): CatalogueTool | undefined =>
	tools.find((tool) => tool.id === id);

export { ceilings };
