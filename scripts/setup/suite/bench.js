import { runBuilt } from './run-built.js';

/** `npm run bench`: measures a product of its own, on the disk; tests/bench says what. */
await runBuilt('node', ['tests/bench/run.ts', ...process.argv.slice(2)]);
