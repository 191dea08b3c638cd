module Shop.Local where

-- | Adds the tax.
gross :: Rate -> Double -> Double
gross rate net
  | net < 0 = fallback net
  | Just extra <- surcharge net
  , extra > 1 = net + extra
  | otherwise = go net
  where
    go :: Double -> Double
    go x = apply (rate * x)
    fallback y = let z = 1
                     w = z
                 in combine (y - w)

choose :: Int -> String
choose = \case
  1 -> label "one"
  _ | odd' -> "odd"
    | True -> "even"
  where odd' = False
