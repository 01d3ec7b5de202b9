import type { ButtonHTMLAttributes, ComponentChildren } from 'preact';

interface Props extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type'> {
  /** `primary` stands once on a surface; `icon` needs `aria-label`. */
  look?: 'normal' | 'primary' | 'plain' | 'icon';
  type?: 'button' | 'submit';
  children: ComponentChildren;
}

/** Every button of ours. */
export function Button({ look = 'normal', type = 'button', class: extra, ...rest }: Props) {
  return <button type={type} class={extra ? `ui-button ${extra}` : 'ui-button'} data-look={look} {...rest} />;
}
