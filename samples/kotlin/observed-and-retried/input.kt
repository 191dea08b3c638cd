package shop

import io.github.resilience4j.retry.annotation.Retry
import io.ktor.client.plugins.HttpRequestRetry
import io.micrometer.core.instrument.MeterRegistry
import io.opentelemetry.api.trace.Tracer
import io.sentry.Sentry

class Catalog(val meterRegistry: MeterRegistry, val tracer: Tracer) {
  val client = HttpClient(CIO) {
    install(HttpRequestRetry) { maxRetries = 3 }
    install(HttpTimeout) { }
  }

  @Retry(name = "catalog")
  fun load() {
    val span = tracer.spanBuilder("load").startSpan()
    try {
      call()
    } catch (e: Exception) {
      meterRegistry.counter("failed").increment()
      Sentry.captureException(e)
      bridge.spanBuilder("x")
    }
  }
}
