import type { BoxOf } from '../consoles/alignment';
import { isNoteOpen } from '../consoles/composer';
import { queryFirst } from '../consoles/query';
import { type Assignment, defineAgain, knownPicks } from '../consoles/teach/again';
import { parentOf } from '../consoles/teach/composed';
import { define, steps } from '../consoles/teach/define';
import { candidatesFor } from '../consoles/teach/guess';
import type { Picks, Step, Taught, ToldStatus } from '../consoles/teach/lacks';
import { selectorsOf } from '../consoles/teach/selectors';

/** Which child of which, from the page or the shadow root down. */
interface Place {
  root: Node;
  tag: string;
  path: readonly number[];
}

function placeOf(element: Element): Place {
  const path: number[] = [];
  for (let at: Element = element; at.parentNode; at = at.parentNode as Element)
    path.unshift([...at.parentNode.children].indexOf(at));
  return { root: element.getRootNode(), tag: element.localName, path };
}

/** What stands there now; null where that is of another kind. */
function elementAt({ root, tag, path }: Place): Element | null {
  let at: Element | null = root as Element;
  for (const index of path) at = at?.children[index] ?? null;
  return at?.localName === tag ? at : null;
}

/** What was picked, and how to find it again once the page has drawn it anew. */
interface Pick {
  element: Element;
  selectors: readonly string[];
  place: Place;
}

/**
 * The way through the questions: what is asked, what is outlined, what was picked. Knows nothing of how it is shown. With an assignment that
 * one thing is asked, and another only where nothing can be learnt without it.
 */
export function createCourse(document: Document, box: BoxOf, assignment: Assignment | null = null) {
  const root = document.documentElement;
  const asked: Step[] = assignment ? [assignment.field] : [...steps];
  const picked: Partial<Record<Step, Pick>> = {};
  let at = 0;
  let candidates: Element[] = [];
  let outlined: Element | null = null;
  let stoodAt: Place | null = null;
  /** Where ↓ leads back to after ↑. */
  let narrower: Element[] = [];

  const alive = ({ element, selectors, place }: Pick): Element | null => {
    if (element.isConnected) return element;
    for (const css of selectors) {
      const found = queryFirst(root, css);
      if (found) return found;
    }
    return elementAt(place);
  };
  const picks = (): Picks => {
    const found = assignment ? knownPicks(assignment.base, document) : {};
    for (const step of asked) {
      delete found[step];
      const element = picked[step] && alive(picked[step]);
      if (element) found[step] = element;
    }
    return found;
  };
  /** An internal note stands where the reply box is asked for: the next answer would stand in it, so nothing may be learnt there. */
  const isNote = (): boolean => asked[at] === 'box' && assignment !== null && isNoteOpen(assignment.base, document);
  const proposed = (step: Step): Element[] => (isNote() ? [] : candidatesFor(step, picks(), document, box));
  const outline = (element: Element | null): void => {
    outlined = element;
    stoodAt = element ? placeOf(element) : null;
    narrower = [];
  };
  const enter = (index: number): void => {
    at = index;
    const step = asked[at];
    candidates = step ? proposed(step) : [];
    const former = step && picked[step];
    outline((former && alive(former)) ?? candidates[0] ?? null);
  };
  /** What is outlined; where the page has drawn it anew meanwhile, what stands in its place: among the candidates, else in the page. */
  function standing(): Element | null {
    const step = asked[at];
    if (!outlined || outlined.isConnected || !step) return outlined;
    const place = candidates.indexOf(outlined);
    candidates = proposed(step);
    outline(candidates[place] ?? (stoodAt && elementAt(stoodAt)));
    return outlined;
  }
  enter(0);
  return {
    /** Null when all has been asked. */
    step: (): Step | null => asked[at] ?? null,
    number: () => at + 1,
    /** How many questions there are. */
    of: () => asked.length,
    isNote,
    outlined: standing,
    picks,
    hover: outline,
    /** To the next candidate, or back. What the page has taken away meanwhile is looked for anew. */
    move(by: 1 | -1): void {
      const step = asked[at];
      if (!step) return;
      const from = outlined ? candidates.indexOf(outlined) : -1;
      if (candidates.some((candidate) => !candidate.isConnected)) candidates = proposed(step);
      const next = from < 0 && by < 0 ? candidates.length - 1 : from + by;
      outline(candidates[(next + candidates.length) % candidates.length] ?? null);
    },
    widen(): void {
      const around = outlined && parentOf(outlined);
      if (!outlined || !around || around === document.body) return;
      narrower = [outlined, ...narrower];
      outlined = around;
    },
    narrow(): void {
      const [inner, ...rest] = narrower;
      if (!inner) return;
      outlined = inner;
      narrower = rest;
    },
    /** Takes what is outlined; false where nothing is. */
    pick(): boolean {
      const step = asked[at];
      const element = standing();
      if (!step || !element) return false;
      picked[step] = { element, selectors: selectorsOf(element), place: placeOf(element) };
      enter(at + 1);
      return true;
    },
    skip(): void {
      const step = asked[at];
      if (step) delete picked[step];
      enter(at + 1);
    },
    /** One step back; false at the first. */
    back(): boolean {
      if (at === 0) return false;
      enter(at - 1);
      return true;
    },
    /** Asks this, though it was not to be asked. */
    goTo(step: Step): void {
      if (!asked.includes(step)) asked.push(step);
      enter(asked.indexOf(step));
    },
    define(called: string, told: ToldStatus): Taught {
      const lesson = { document, box, called, told };
      return assignment ? defineAgain(assignment, { picks: picks(), ...lesson }) : define(picks(), lesson);
    },
  };
}
