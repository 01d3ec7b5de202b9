import { isEdited, isSentAs } from '../domain/playbook/sent';

interface Filled {
  scriptId: string;
  text: string;
}

/** Texts put in the box for one buyer that are waited for; more are forgotten. */
const mostWaiting = 5;

/** Remembers, in memory alone, what was put in the reply boxes, until the agent's next line shows what became of it. */
export function createUsedScripts() {
  const waiting = new Map<string, Filled[]>();
  return {
    noteFilled(conversation: string, filled: Filled): void {
      waiting.set(conversation, [...(waiting.get(conversation) ?? []), filled].slice(-mostWaiting));
    },
    /** The scripts that this line of the agent's says, and whether in other words; what it doesn't say was never sent. */
    sentBy(conversation: string, line: string): { scriptId: string; edited: boolean }[] {
      const filled = waiting.get(conversation) ?? [];
      waiting.delete(conversation);
      return filled
        .filter(({ text }) => isSentAs(text, line))
        .map(({ scriptId, text }) => ({ scriptId, edited: isEdited(text, line) }));
    },
  };
}
