import { useEffect, useState } from 'react';

/** Milliseconds that it takes at least to see what a screen shows. */
export const GLANCE = 500;

/** Whether what is shown has been there long enough to be seen; begins anew when it is not shown any more. */
export function useSettled(shown: boolean): boolean {
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    if (!shown) return;
    const timer = setTimeout(() => setSettled(true), GLANCE);
    return () => {
      clearTimeout(timer);
      setSettled(false);
    };
  }, [shown]);
  return settled && shown;
}
