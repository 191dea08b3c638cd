run :: Int -> Either Error Int
run n = case check n of
  Left e -> Left (Wrapped e)
  Right m -> foldl' add m (map twice list)
