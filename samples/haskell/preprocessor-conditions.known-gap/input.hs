module Shop.Flags (
    enabled
  , wanted
  ) where

#if defined(WINDOWS)
import System.Win32
#endif

#ifdef DEBUG
enabled :: Bool
enabled = check 1
#endif
