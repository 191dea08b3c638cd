{-# LANGUAGE CPP #-}

module Shop.Platform (separator, home) where

#if WINDOWS
import System.Win32 (getName)
#else
import System.Posix (getName)
#endif
import {-# SOURCE #-} Shop.Cycle (Loop)
import safe "base" Data.Char (toUpper)

separator :: Char
#if WINDOWS
separator = '\\'
#else
separator = '/'
#endif

home :: IO String
home = path "home"
