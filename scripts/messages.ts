import { compile } from '@inlang/paraglide-js';
import { paraglide } from '../paraglide.config.ts';

/** Makes the functions of messages/, as `vite build` does too. */
await compile({ ...paraglide, strategy: [...paraglide.strategy] });
