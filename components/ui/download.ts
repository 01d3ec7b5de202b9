/** Hands the agent a file under this name, by the browser's own download. */
export function download(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Firefox reads the blob after the click's own task.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
