/** How the overlay stands beside the chat. Sizes and positions in CSS px of the page's viewport. */
export interface Dock {
  mode: 'left' | 'right' | 'float';
  collapsed: boolean;
  /** Wished for; what is possible is decided by {@link place}. */
  width: number;
  /** Float only. */
  left: number;
  top: number;
  height: number;
}
