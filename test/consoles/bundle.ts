import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const made = new Map<string, Promise<string>>();

/** A module and all that it imports as one script; made once a run. */
export function bundle(entry: URL, name: string): Promise<string> {
  const script = made.get(entry.href) ?? make(entry, name);
  made.set(entry.href, script);
  return script;
}

async function make(entry: URL, name: string): Promise<string> {
  const outputs = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: { entry: fileURLToPath(entry), formats: ['iife'], name },
    },
  });
  const [output] = Array.isArray(outputs) ? outputs : [outputs];
  const chunk = output && 'output' in output ? output.output[0] : null;
  if (!chunk) throw new Error(`${entry.href} gave no script`);
  return chunk.code;
}

/** The engine, for a page that has no extension: the extension's own world is not visible to tests. */
export const bundleEngine = (): Promise<string> => bundle(new URL('engine.ts', import.meta.url), 'contract');

/** What redesigns a fixture page: `redesigner.install(seed, strength, keptIds)` before its scripts. */
export const bundleRedesigner = (): Promise<string> =>
  bundle(new URL('redesign/install.ts', import.meta.url), 'redesigner');
