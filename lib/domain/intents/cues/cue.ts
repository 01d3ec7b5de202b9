import type { Intent } from '../intents';

/** Something in a message that shows an intent. Matched on normalised text; always with the `g` flag. */
export interface Cue {
  pattern: RegExp;
  /** 0–1: how sure one match makes it. Several weak cues together become sure. */
  weight: number;
  /** Takes it back when found anywhere in the message. */
  unless?: RegExp;
  /** True: 不, 没说, 不是太, 如果… just before it takes it back. */
  negatable?: boolean;
}

export type CueList = { intent: Exclude<Intent, 'other'>; cues: readonly Cue[] };
