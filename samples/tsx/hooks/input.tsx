// Components, hooks and their callbacks.
import { forwardRef, useCallback, useEffect, useState, type ReactNode } from 'react';

let renders = 0;

export const Field = forwardRef<HTMLInputElement, FieldProps>(({ label, ...props }, ref) => {
  const [value, setValue] = useState<string>('');
  const change = useCallback((event: ChangeEvent) => setValue(event.target.value), []);
  useEffect(() => {
    renders += 1;
    fetch(import.meta.env.VITE_API_URL).catch(console.error);
    return () => stop();
  }, [value]);
  return <input ref={ref} aria-label={label} value={value} onChange={change} {...props} />;
});

export default function Form({ children }: { children: ReactNode }) {
  const submit = async () => {
    try {
      await send();
    } catch (error) {
      if (error instanceof ValidationError) return;
      throw error;
    }
  };
  return <form onSubmit={submit}>{children}</form>;
}
