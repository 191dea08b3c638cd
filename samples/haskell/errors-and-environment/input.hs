module Load where
import Control.Exception

instance Exception LoadError

load :: FilePath -> IO String
load path = do
  home <- lookupEnv "HOME"
  result <- try (readFile path)
  case result of
    Nothing -> throwIO NotFound
    _ -> error "empty"
