import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The engine as one script, for a page that has no extension: the extension's own world is not visible to tests. */
export async function bundleEngine(): Promise<string> {
  const outputs = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: { entry: fileURLToPath(new URL('engine.ts', import.meta.url)), formats: ['iife'], name: 'contract' },
    },
  });
  const [output] = Array.isArray(outputs) ? outputs : [outputs];
  const chunk = output && 'output' in output ? output.output[0] : null;
  if (!chunk) throw new Error('the engine gave no script');
  return chunk.code;
}
