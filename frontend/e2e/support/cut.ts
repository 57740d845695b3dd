/**
 * Runs in the page: the texts that a reader sees only in part. What is cut with an ellipsis counts as whole when its
 * `title` tells the rest, what can be scrolled to as well.
 */
export function cutTexts(): string[] {
  const found = new Set<string>();
  const clips = (way: string) => way === 'hidden' || way === 'clip';
  const scrolls = (way: string) => way === 'auto' || way === 'scroll';

  function hides(text: DOMRect, from: Element): Element | null {
    for (let box: Element | null = from; box && box !== document.body; box = box.parentElement) {
      const { overflowX, overflowY, position } = getComputedStyle(box);
      const edge = box.getBoundingClientRect();
      // A box of no size is there for screen readers only.
      if (edge.width <= 1 || edge.height <= 1) return null;
      if (scrolls(overflowX) || scrolls(overflowY)) return null;
      if (clips(overflowX) && (text.right > edge.right + 1 || text.left < edge.left - 1)) return box;
      if (clips(overflowY) && (text.bottom > edge.bottom + 2 || text.top < edge.top - 2)) return box;
      if (position === 'fixed') return null;
    }
    return null;
  }

  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const words = node.textContent?.trim();
    const around = node.parentElement;
    // What is typed in a textarea is drawn apart from the text it began with.
    if (
      !words ||
      around instanceof HTMLTextAreaElement ||
      !around?.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })
    )
      continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = hides(range.getBoundingClientRect(), around);
    if (box && !around.closest('[title]')) found.add(`${words} (in ${box.className})`);
  }

  for (const area of document.querySelectorAll('textarea')) {
    const drawn = area.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
    if (drawn && clips(getComputedStyle(area).overflowY) && area.scrollHeight > area.clientHeight + 2)
      found.add(`${area.value} (in a field of ${area.clientHeight} pixels height)`);
  }

  const ruler = document.createElement('canvas').getContext('2d');
  for (const input of document.querySelectorAll('input')) {
    const chosen = input.readOnly || input.getAttribute('aria-haspopup') === 'listbox';
    const words = input.value ? (chosen ? input.value : '') : input.placeholder;
    if (!ruler || !words || !input.checkVisibility() || input.title) continue;
    const style = getComputedStyle(input);
    ruler.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const begin = input.getBoundingClientRect().left + Number.parseFloat(style.paddingLeft);
    const end = input.getBoundingClientRect().right - Number.parseFloat(style.paddingRight);
    const section = input.parentElement?.querySelector('[data-position="right"]')?.getBoundingClientRect();
    const room = Math.min(end, section?.width ? section.left : end) - begin;
    if (ruler.measureText(words).width > room + 1)
      found.add(`${words} (in a field of ${Math.round(room)} pixels)`);
  }
  return [...found];
}
