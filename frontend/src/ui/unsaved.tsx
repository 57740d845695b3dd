import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';

/** A form in which something may be typed that is not saved. */
interface Guarded {
  unsaved: () => boolean;
  /** What is typed, in lines to be told or copied. */
  typed?: () => string[];
  /** What will be lost, in a sentence; absent: what was typed. */
  loss?: () => string;
  /** Forgets what is kept of it beyond its page. */
  discard?: () => void;
}

/** All that are on the page, for whatever ends the page without leaving it by a link. */
const onPage = new Set<Guarded>();

/** The forms on the page in which something is not saved. */
export function unsavedOnPage(): Guarded[] {
  return [...onPage].filter((form) => form.unsaved());
}

const Around = createContext<Set<Guarded> | null>(null);

export interface FormsInside {
  unsaved: () => boolean;
  typed: () => string[];
  /** Knows the forms among its children. */
  Within: (props: { children: ReactNode }) => ReactNode;
}

/** The forms inside something that closes, so that it asks first, or keeps them. */
export function useFormsInside(): FormsInside {
  const [forms] = useState(() => {
    const guarded = new Set<Guarded>();
    const open = () => [...guarded].filter((form) => form.unsaved());
    return {
      unsaved: () => open().length > 0,
      typed: () => open().flatMap((form) => form.typed?.() ?? []),
      Within: ({ children }: { children: ReactNode }) => (
        <Around.Provider value={guarded}>{children}</Around.Provider>
      ),
    };
  });
  // What closes around what closes around a form.
  useGuarded(forms);
  return forms;
}

/** Tells what closes around a form that something is typed in it. */
export function useGuarded(form: Guarded): void {
  const around = useContext(Around);
  const latest = useRef(form);
  useEffect(() => {
    latest.current = form;
  });
  useEffect(() => {
    const guarded: Guarded = {
      unsaved: () => latest.current.unsaved(),
      typed: () => latest.current.typed?.() ?? [],
      loss: () => latest.current.loss?.() ?? '',
      discard: () => latest.current.discard?.(),
    };
    onPage.add(guarded);
    around?.add(guarded);
    return () => {
      onPage.delete(guarded);
      around?.delete(guarded);
    };
  }, [around]);
}
