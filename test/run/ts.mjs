// node test/run/ts.mjs <module.ts> [arguments…]: runs a TypeScript module as Vite resolves it; the arguments stand in process.argv from 2 on.
import { resolve } from 'node:path';
import { runnerImport } from 'vite';

const [module] = process.argv.splice(2, 1);
await runnerImport(resolve(module), { configFile: false, logLevel: 'error' });
