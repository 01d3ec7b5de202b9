import type { Light } from '../../lib/state/health';
import { Button } from '../ui/Button';
import './HealthLight.css';
import type { Props } from './props';

/** A shape of its own for each, so that no colour is needed: a dot, a ring, half a dot, a triangle, a cross. */
export function HealthShape({ health }: { health: Light }) {
  return (
    <svg viewBox="0 0 12 12" width="12" height="12" data-health={health} aria-hidden="true" focusable="false">
      {health === 'found' && <path d="M6 3.6a2.4 2.4 0 1 1 0 4.8a2.4 2.4 0 1 1 0-4.8z" />}
      {health === 'unsure' && <path class="health-hollow" d="M6 3.4a2.6 2.6 0 1 1 0 5.2a2.6 2.6 0 1 1 0-5.2z" />}
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
  const { light, summary, isOpen } = state.health;
  if (light.value === null) return null;
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
      <HealthShape health={light.value} />
    </Button>
  );
}

/** What each trouble costs, and the way to point it out anew; where there is none, what is read. And what nobody knows yet. */
export function HealthLines({ state, actions }: Props) {
  const { lines, unsure, isNote, isOpen } = state.health;
  if (!isOpen.value || lines.value.length === 0) return null;
  const all = lines.value;
  const notable = all.filter(({ health }) => health !== 'found');
  return (
    <section class="health-lines" aria-label="读页面">
      {notable.length === 0 && (
        <p>
          {unsure.value.length === 0 && !isNote.value ? '都读得到' : '读得到'}：
          {all.map(({ line }) => line.split('：')[0]).join('、')}
        </p>
      )}
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
        {isNote.value && (
          <li>
            <HealthShape health="unsure" />
            <span>内部备注开着，买家看不到：不填字，切回回复再填</span>
          </li>
        )}
        {unsure.value.length > 0 && (
          <li>
            <HealthShape health="unsure" />
            <span>还没见到：{unsure.value.join('、')}。多看几位买家才说得准</span>
          </li>
        )}
      </ul>
    </section>
  );
}
