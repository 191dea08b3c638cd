{-# LANGUAGE OverloadedStrings #-}
module Shop.Fast where

-- | Splits paths.
{-# INLINE separator #-}
separator :: Char
separator = '/'

{-# NOINLINE other #-}
other :: Char
other = '-'
