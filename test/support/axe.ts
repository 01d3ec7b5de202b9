import type { Frame } from '@playwright/test';
import axe from 'axe-core';

/** What axe finds wrong in this document, a line each. It finds no way into a closed shadow root, so it is run inside the frame itself. */
export async function faultsOf(frame: Frame): Promise<string[]> {
  await frame.evaluate(axe.source);
  return frame.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, { iframes: false });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
    );
  });
}
