/** Colours of the strip; set one by one, since a page may forbid style sheets in everything it holds. */
export const palette = (isDark: boolean) =>
  isDark
    ? {
        bg: '#202125',
        text: '#ececef',
        muted: '#a3a6af',
        line: '#3a3c44',
        accent: '#93a5ff',
        onAccent: '#12141f',
        bad: '#ffb4ab',
      }
    : {
        bg: '#ffffff',
        text: '#1b1c20',
        muted: '#5c606b',
        line: '#d4d6dd',
        accent: '#3a53d0',
        onAccent: '#ffffff',
        bad: '#9c1f17',
      };
export type Palette = ReturnType<typeof palette>;

export const font = '13px/1.5 system-ui, "PingFang SC", "Microsoft YaHei UI", "Noto Sans CJK SC", sans-serif';
