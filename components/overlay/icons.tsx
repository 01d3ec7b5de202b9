import type { ComponentChildren } from 'preact';

function Icon({ children }: { children: ComponentChildren }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

/** The overlay at the page's left edge, at its right edge, or free. */
export function DockIcon({ mode }: { mode: 'left' | 'right' | 'float' }) {
  const bars = { left: [2.5, 3, 4, 10], right: [9.5, 3, 4, 10], float: [7, 6.5, 5, 5] } as const;
  const [x, y, width, height] = bars[mode];
  return (
    <Icon>
      <rect class="icon-line" x="1.5" y="2" width="13" height="12" rx="2" />
      <rect class="icon-fill" x={x} y={y} width={width} height={height} rx="1" />
    </Icon>
  );
}

export function CollapseIcon() {
  return (
    <Icon>
      <path class="icon-line" d="M3.5 8h9" />
    </Icon>
  );
}

export function PinIcon({ pinned }: { pinned: boolean }) {
  return (
    <Icon>
      <path class={pinned ? 'icon-line icon-fill' : 'icon-line'} d="M5.5 2h5l-.6 4.2L12.5 9h-9l2.6-2.8zM8 9v5" />
    </Icon>
  );
}

export function FabIcon() {
  return (
    <Icon>
      <path class="icon-line" d="M8.6 2.5h4.9v4.9l-6 6a1 1 0 0 1-1.4 0L2.6 9.9a1 1 0 0 1 0-1.4z" />
      <circle class="icon-line" cx="10.6" cy="5.4" r="0.9" />
    </Icon>
  );
}

export function PriceIcon() {
  return (
    <Icon>
      <path class="icon-line" d="m4 2.5 4 5 4-5M8 7.5v6M5 8.5h6M5 11h6" />
    </Icon>
  );
}

export function SaveIcon() {
  return (
    <Icon>
      <path class="icon-line" d="M4 2.5h8v11L8 10.8l-4 2.7z" />
    </Icon>
  );
}

export function SearchIcon() {
  return (
    <Icon>
      <circle class="icon-line" cx="7" cy="7" r="4.5" />
      <path class="icon-line" d="m10.5 10.5 3.5 3.5" />
    </Icon>
  );
}

export function CloseIcon() {
  return (
    <Icon>
      <path class="icon-line" d="m4 4 8 8M12 4l-8 8" />
    </Icon>
  );
}

/** 成单: a ticked line of an order. */
export function Logo() {
  return (
    <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true" focusable="false">
      <path class="logo" d="M4 6.5h10M4 12h6m-6 5.5h4m3-.5 3.2 3L21 11" />
    </svg>
  );
}
