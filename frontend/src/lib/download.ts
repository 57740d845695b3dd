/** Saves a blob under a name, as if the reader had followed a download link. */
export function saveBlob(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun by the next task; only then may its address go.
  window.setTimeout(() => URL.revokeObjectURL(address), 0);
}

/** Saves what the server has sent, under the name that it gives, or else under this one. */
export function saveAnswer({ data, response }: { data?: unknown; response: Response }, usual: string): void {
  const named = /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition') ?? '')?.[1];
  saveBlob(named ?? usual, data as Blob);
}

export function saveText(name: string, text: string): void {
  saveBlob(name, new Blob([text], { type: 'text/plain;charset=utf-8' }));
}
