/** What a fixture page puts on `window`; the same for every console. */
export interface Fixture {
  buyers: readonly { id: string; name: string }[];
  /** Every key, pointer, click, input, change, paste and submit event seen in capture since the page's script ran. */
  events: readonly SeenEvent[];
  /** What the agent's own Enter or click on send has sent. */
  sent: readonly { buyer: string; text: string }[];
  /** What the page's framework believes to stand in the open reply box. */
  draft(): string;
  drafts: Readonly<Record<string, string>>;
  /** As if the agent had clicked this buyer's row. */
  open(id: string): void;
  /** The buyer writes: a text, a product card or a picture. Gives the world's id of the line. */
  write(id: string, content: string | Card | Picture): string;
  /** The shop answers: a person, or its robot. */
  reply(id: string, text: string, options?: { robot?: boolean }): string;
  system(id: string, text: string): string;
  /** Changes the order with this id (without an id the first one), or adds one. */
  order(id: string, order: { id?: string; status?: string; amount?: string; title?: string }): void;
  /** The buyer looks at a product: first in the right column, and where the console shows it a card among the lines. */
  product(id: string, product: Card): void;
  reorder(): void;
  login(loggedIn: boolean): void;
  /** Goes to another page of the app without a reload; the chat's own path comes back to the chat. */
  route(path: string): void;
  /** The chat is closed: a system line, and a right column without tabs. */
  closed(id: string): void;
  scroll(part: 'list' | 'messages', top: number): void;
  storm(perSecond: number, ms: number): Promise<void>;
  /** When nothing is under way any more. */
  settled(): Promise<void>;
  /** Stops what is under way; `step` does the next thing of it; `release` lets it go on. */
  hold(): void;
  step(): void;
  release(): void;
  /** The whole page as it stands, with whatever anybody added. */
  html(): string;
}

export interface SeenEvent {
  type: string;
  trusted: boolean;
  key?: string;
  target: string;
}

export interface Card {
  title: string;
  /** As the console has it: `1299.00`, `89元起`, `面议`. */
  price: string;
  coupons?: readonly string[];
  id?: string;
  shape?: 'chair' | 'quilt' | 'lamp' | 'rack' | 'cup';
}

export interface Picture {
  image: 'chair' | 'quilt' | 'lamp' | 'rack' | 'cup';
}

declare global {
  interface Window {
    fixture: Fixture;
  }
}
