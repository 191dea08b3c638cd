whole :: Int
whole = 1

cut :: Int -> Int
cut n = case n of
  0 -> start (n
