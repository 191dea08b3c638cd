// A context, its provider, and a hook that reads it.
import React, { type PropsWithChildren } from 'react';
import type { Theme } from './theme';

const ThemeContext = React.createContext<Theme | null>(null);

export function ThemeProvider({ theme, children }: PropsWithChildren<{ theme: Theme }>) {
  return <ThemeContext.Provider value={theme}>{children}</ThemeContext.Provider>;
}

export function useTheme(): Theme {
  const theme = React.useContext(ThemeContext);
  if (theme === null) throw new Error('no <ThemeProvider> above');
  return theme;
}
