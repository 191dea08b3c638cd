module Shop.Checkout where

checkout :: Cart -> IO Receipt
checkout cart = do
  total <- price cart
  let paid = total
      rest :: Int
      rest = 0
  if total > 10
    then do
      notify "big"
    else return ()
  withLock items $ \item -> do
    ship item
  onEach (\(a, _) -> send a)
  pure (receipt paid)

twice :: Int -> Int
twice = (* 2) . (+ 1)
