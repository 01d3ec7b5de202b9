import type { InquiryEvent } from './events';

/** The built-in console in which agents train. */
const practiceConsole = 'practice';

export const isPractice = ({ console }: Pick<InquiryEvent, 'console'>): boolean => console === practiceConsole;

/** Whether an event counts in figures of this agent, or of all (null). Training is in the sums of nobody but the one who is asked for by name. */
export function countsFor(agent: string | null): (event: Pick<InquiryEvent, 'console'>) => boolean {
  return (event) => agent !== null || !isPractice(event);
}
