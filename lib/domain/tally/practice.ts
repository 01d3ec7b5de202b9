import type { InquiryEvent } from './events';

/** The built-in console in which agents train. */
const practiceConsole = 'practice';

/** Whether an event counts in figures of this agent, or of all (null). Training is in the sums of nobody but the one who is asked for by name. */
export function countsFor(agent: string | null): (event: Pick<InquiryEvent, 'console'>) => boolean {
  return ({ console }) => agent !== null || console !== practiceConsole;
}
