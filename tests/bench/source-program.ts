import { startRis } from '../../src/lib/server/imports/oparl/testing-server.ts';
import { councilLists } from './large-council.ts';
import type { Size } from './large-council.ts';

/** A council information system in a process of its own, so that its work holds no probe up. */

const size: Size = JSON.parse(process.argv[2] ?? '');
const ris = await startRis(councilLists(size), {}, 100);
process.send?.({ origin: ris.origin, system: ris.system });
process.once('disconnect', () => process.exit());
