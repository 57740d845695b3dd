import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';

/** A form in which something may be typed that is not saved. */
interface Guarded {
  unsaved: () => boolean;
  /** What is typed, in lines to be told or copied. */
  typed?: () => string[];
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
    if (!around) return;
    const guarded: Guarded = {
      unsaved: () => latest.current.unsaved(),
      typed: () => latest.current.typed?.() ?? [],
    };
    around.add(guarded);
    return () => {
      around.delete(guarded);
    };
  }, [around]);
}
