import { useEffect } from 'react';

/** So long after something went does whatever takes its place have the focus, if it wants it. */
const SETTLED_MS = 400;

/**
 * Keeps the focus on the page: where what had it is gone, as the button of an act is once that is done, whoever uses
 * the keyboard goes on in the content instead of before everything else, or in the dialog that lies over it.
 */
export function useFocusKept(content: string): void {
  useEffect(() => {
    let last: Element | null = null;
    let waiting: number | undefined;
    const lost = () => last !== null && !last.isConnected && document.activeElement === document.body;
    const noted = ({ target }: FocusEvent) => {
      last = target instanceof Element ? target : null;
    };
    const watcher = new MutationObserver(() => {
      if (waiting !== undefined || !lost()) return;
      waiting = window.setTimeout(() => {
        waiting = undefined;
        if (lost()) placeFor(content)?.focus({ preventScroll: true });
      }, SETTLED_MS);
    });
    document.addEventListener('focusin', noted);
    watcher.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', noted);
      watcher.disconnect();
      window.clearTimeout(waiting);
    };
  }, [content]);
}

function placeFor(content: string): HTMLElement | null {
  const dialog = [...document.querySelectorAll<HTMLElement>('[aria-modal="true"]')].at(-1);
  if (!dialog) return document.getElementById(content);
  const within = (which: string) => dialog.querySelector<HTMLElement>(which);
  return within('[data-autofocus]') ?? within('input, textarea, button') ?? dialog;
}
