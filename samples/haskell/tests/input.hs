module StoreSpec where
import Test.Hspec
import Test.Tasty

spec :: Spec
spec = do
  describe "store" $ do
    it "opens: it \"x\"" $
      open store `shouldBe` 1

tests :: TestTree
tests = testGroup "all"
  [ testCase "adds" $ add 1 2 @?= 3
  , testProperty "commutes" prop
  ]
