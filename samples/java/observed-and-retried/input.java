package shop;

import io.micrometer.core.annotation.Timed;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.instrumentation.annotations.WithSpan;
import io.sentry.Sentry;
import org.jooq.DSLContext;
import org.springframework.retry.annotation.Retryable;
import org.springframework.retry.support.RetryTemplate;

class Catalog {
  private final Counter failedCounter;

  Catalog(MeterRegistry meterRegistry) {
    failedCounter = meterRegistry.counter("catalog.failed");
    Counter.builder("catalog.asked").register(meterRegistry);
    shelf.counter("books");
  }

  @Timed("catalog.load")
  @Retryable(maxAttempts = 3)
  String load() {
    try {
      return restTemplate.getForObject("/books", String.class);
    } catch (Exception e) {
      failedCounter.increment();
      views.increment();
      Sentry.captureException(e);
      Span.current().recordException(e);
      return null;
    }
  }

  @WithSpan
  String template() {
    executor.execute(task);
    return retryTemplate.execute(c -> restTemplate.getForObject("/x", String.class));
  }

  void books() {
    dsl.selectFrom(Tables.BOOK).where(Tables.BOOK.ID.eq(1)).fetch();
  }
}
