const ATTRIBUTE = 'data-mantine-color-scheme';

/** Paper is white: while a page is printed it is shown light, whatever the screen shows, and then as before. */
export function printLight(root: HTMLElement = document.documentElement): void {
  let before: string | null = null;

  function begin() {
    if (before !== null) return;
    before = root.getAttribute(ATTRIBUTE) ?? 'light';
    root.setAttribute(ATTRIBUTE, 'light');
  }

  function end() {
    if (before === null) return;
    root.setAttribute(ATTRIBUTE, before);
    before = null;
  }

  window.addEventListener('beforeprint', begin);
  window.addEventListener('afterprint', end);
  // Browsers that print without these events, and previews of print, change the kind of media.
  window.matchMedia('print').addEventListener('change', ({ matches }) => (matches ? begin() : end()));
}
