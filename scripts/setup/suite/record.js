import { runBuilt } from './run-built.js';

/** `npm run record -- FOLDER`: records what the app answers; tests/recording says what. */
await runBuilt('node', ['tests/recording/record.ts', ...process.argv.slice(2)], { inMemory: true });
