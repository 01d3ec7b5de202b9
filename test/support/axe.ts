import { createRequire } from 'node:module';
import type { Frame } from '@playwright/test';
import type axe from 'axe-core';

/** The very axe that `@axe-core/playwright` carries. It finds no way into a closed shadow root, so it is run inside the frame itself. */
const { source } = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'))(
  'axe-core',
) as typeof axe;

/** What axe finds wrong in this document, a line each. */
export async function faultsOf(frame: Frame): Promise<string[]> {
  await frame.evaluate(source);
  return frame.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, { iframes: false });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
    );
  });
}
