/** Without the mark Excel reads UTF-8 as GBK. */
const BOM = '\uFEFF';

/** Excel's own dialect: all quoted, CRLF. What begins like a formula has to be protected before. */
export const toCsv = (rows: readonly (readonly string[])[]): string =>
  BOM + rows.map((row) => `${row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`).join('');
