first, second :: (a, a) -> a
first (a, _) = a
second (_, b) = b
one = 1
two = 2
