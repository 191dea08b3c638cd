data State
  = On
  | Off !Int
  | Named { label :: String, size, weight :: Int }
  deriving (Eq, Show)

-- | One order.
data Order a
  = Order
  { orderId :: Int
  , lines' :: [Line a]
  } deriving stock Show

newtype Id = Id { unId :: Int }

data Expr a where
  Lit :: Int -> Expr Int
  Not :: Expr Bool -> Expr Bool

type Names = [String]

class (Eq a, Show a) => Shape a where
  area :: a -> Double
  area _ = 0

  name
    :: a
    -> String

