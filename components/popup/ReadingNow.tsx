import type { TriedLine } from '../../lib/state/own-consoles';

/** What is read in this tab right now, and what is not. */
export function ReadingNow({ lines }: { lines: readonly TriedLine[] }) {
  if (lines.length === 0) return null;
  return (
    <details class="reading" open={lines.some(({ isFound }) => !isFound)}>
      <summary>这一页读到了什么</summary>
      <dl>
        {lines.map(({ what, found, isFound }) => (
          <div key={what} data-found={isFound}>
            <dt>{what}</dt>
            <dd>
              {isFound ? '✓' : '–'} {found}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
