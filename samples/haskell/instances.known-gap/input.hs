instance Show (Tree a) where
  show t = render t

instance Monoid b => Shape (Map.Map a b)
