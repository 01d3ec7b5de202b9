/** Characters that XML cannot hold are written as `_xHHHH_`, and so is what would be read as one. */
const unwritable = /[[\p{Cc}--[\t\n]]\p{Cs}\uFDD0-\uFDEF\uFFFD-\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)/gv;
const asCode = (sign: string): string => `_x${sign.charCodeAt(0).toString(16).padStart(4, '0')}_`;

/** write-excel-file 4.1.1 looks texts up in a plain object, and writes a workbook that nothing opens where one is `toString`: seen 2026-11. */
const isMisread = (text: string): boolean => text in Object.prototype;

/** A text as a workbook can hold it. */
export function xlsxText(text: string): string {
  const safe = text.replace(unwritable, asCode);
  return isMisread(safe) ? asCode(safe) + safe.slice(1) : safe;
}
