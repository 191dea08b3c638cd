module Shop.Orders (total, main) where

-- | Adds up. More words.
-- total :: NotThis
total :: [Int] -> Int
total [] = 0
total (x:xs)
  | x > limit = x
  | otherwise = x + total xs
  where
    limit :: Int
    limit = 10

first :: (a, b) -> a
first (a, _) = a

twice' f 0 = f
twice' f n =
  f (n - 1)

(<+>) :: Doc -> Doc -> Doc
a <+> b = join [a, b]

long
  :: Int
  -> Int

long n = let m = n
             k = m
         in m + k

main :: IO ()
main = print (total [1])
