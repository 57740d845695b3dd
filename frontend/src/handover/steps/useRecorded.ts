import type { UseFormReturnType } from '@mantine/form';
import { useEffect, useRef } from 'react';

/** Shows what others have recorded meanwhile in every field that nobody has typed into. */
export function useRecorded<Values extends object>(form: UseFormReturnType<Values>, recorded: Values): void {
  const now = JSON.stringify(recorded);
  const shown = useRef(now);
  useEffect(() => {
    if (shown.current === now) return;
    shown.current = now;
    const fresh = JSON.parse(now) as Values;
    const typed = Object.fromEntries(
      Object.entries(form.getValues()).filter(([name]) => form.isDirty(name as never)),
    );
    form.setValues({ ...fresh, ...typed });
    form.resetDirty(fresh);
  }, [form, now]);
}
