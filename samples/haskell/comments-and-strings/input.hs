{-# LANGUAGE QuasiQuotes #-}
{- outer {- inner :: Int -} still = comment -}
module Texts where

quote :: Char -> String
quote '"' = "a :: Int {- "
quote '\'' = "\" b = {"
quote '(' = "gap \
  \ c :: Int"
quote x' = x' : xs'
  where xs' = []

page :: String
page = [text|
d :: Int
d = "unclosed
|]

