module Main where
import Data.Maybe
import Prelude hiding (lookup)
import qualified Data.Map.Strict as Map
import Data.Text qualified as T
import Data.List (sortBy, (\\), nub)
import Data.Map
  ( Map (..)
  , fromList
  )
import Data.Orphans ()
-- import Data.Gone
import Data.Set as Set (insert)
