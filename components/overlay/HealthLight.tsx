import type { Health } from '../../lib/domain/health';
import { Button } from '../ui/Button';
import './HealthLight.css';
import type { Props } from './props';

/** A shape of its own for each, so that no colour is needed: a dot, half a dot, a triangle, a cross. */
export function HealthShape({ health }: { health: Health }) {
  return (
    <svg viewBox="0 0 12 12" width="12" height="12" data-health={health} aria-hidden="true" focusable="false">
      {health === 'found' && <path d="M6 3.6a2.4 2.4 0 1 1 0 4.8a2.4 2.4 0 1 1 0-4.8z" />}
      {health === 'fallback' && (
        <>
          <path class="health-hollow" d="M6 2a4 4 0 1 1 0 8a4 4 0 1 1 0-8z" />
          <path d="M6 2a4 4 0 0 0 0 8z" />
        </>
      )}
      {health === 'missing' && <path d="M6 1.5l5 9H1z" />}
      {health === 'contradictory' && <path class="health-hollow" d="M2 2l8 8M10 2l-8 8" />}
    </svg>
  );
}

/** How well this page is read; nothing while nobody knows yet. A click opens what stands behind it. */
export function HealthLight({ state, actions }: Props) {
  const { worst, summary, isOpen } = state.health;
  if (worst.value === null) return null;
  const label = `读页面：${summary.value}`;
  return (
    <Button
      look="icon"
      class="health-light"
      aria-label={label}
      title={label}
      aria-expanded={isOpen.value}
      onClick={() => actions.toggleHealth()}
    >
      <HealthShape health={worst.value} />
    </Button>
  );
}

/** What each trouble costs, and the way to point it out anew; where there is none, that all is read. */
export function HealthLines({ state, actions }: Props) {
  const { lines, isOpen } = state.health;
  if (!isOpen.value || lines.value.length === 0) return null;
  const all = lines.value;
  const notable = all.filter(({ health }) => health !== 'found');
  return (
    <section class="health-lines" aria-label="读页面">
      {notable.length === 0 && <p>都读得到：{all.map(({ line }) => line.split('：')[0]).join('、')}</p>}
      <ul>
        {notable.map(({ field, health, line, canTeach }) => (
          <li key={field}>
            <HealthShape health={health} />
            <span role={health === 'fallback' ? undefined : 'status'}>{line}</span>
            {canTeach && (
              <Button aria-label={`重新教这一项：${line}`} onClick={() => actions.reteach(field)}>
                重新教这一项
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
