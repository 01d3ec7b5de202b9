import type { ComponentChildren } from 'preact';
import { type Section, sections, type WorkbenchState } from '../../lib/state/workbench';

interface Props {
  state: WorkbenchState;
  /** Each section's page. */
  pages: Record<Section, () => ComponentChildren>;
}

/** The page beside the overlay: figures and data, the library, the settings. */
export function Workbench({ state, pages }: Props) {
  const Page = pages[state.section.value];
  const notice = state.notice.value;
  return (
    <div class="workbench">
      <header>
        <p class="brand">成单</p>
        <nav aria-label="工作台">
          {(Object.keys(sections) as Section[]).map((section) => (
            <a key={section} href={`#${section}`} aria-current={state.section.value === section ? 'page' : undefined}>
              {sections[section]}
            </a>
          ))}
        </nav>
      </header>
      <main>
        <p class="notice" role={notice?.failed ? 'alert' : 'status'} data-failed={notice?.failed}>
          {notice?.line}
        </p>
        <Page />
      </main>
    </div>
  );
}
