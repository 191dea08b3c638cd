import Metrics
import Tracing

let failedCounter = Counter(label: "load.failed")
let timer = Timer(interval: 3)

func load() async -> String? {
  await withSpan("load") { span in
    do {
      return try await fetch()
    } catch {
      failedCounter.increment()
      index.increment()
      span.recordError(error)
      book.recordError(error)
      SentrySDK.capture(error: error)
      return nil
    }
  }
}
