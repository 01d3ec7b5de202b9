import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * The heading of a page that goes step by step: where a step takes the place of another, and what had the keyboard goes with it, the heading has it
 * (`tabIndex={-1}`). Else Tab would begin again at the top of the page.
 */
export function useStepHeading(step: string): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus();
  }, [step]);
  return heading;
}
