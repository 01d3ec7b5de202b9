/** Hands the agent a file under this name, by the browser's own download. A text's `type` gets its charset. */
export function download(name: string, content: string | Blob, type: string): void {
  const url = URL.createObjectURL(
    typeof content === 'string' ? new Blob([content], { type: `${type};charset=utf-8` }) : content,
  );
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Firefox reads the blob after the click's own task.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
