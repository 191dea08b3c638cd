package example.library.catalog;

import io.github.resilience4j.retry.annotation.Retry;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

@Component
public class CatalogClient {
  private final RestTemplate restTemplate = new RestTemplate();
  private final String token = System.getenv("CATALOG_TOKEN");

  /** Whether somebody waits for the book. */
  @Retry(name = "catalog")
  public boolean isReserved(String isbn) {
    return restTemplate.getForObject("https://catalog.library.example/reserved/" + isbn, Boolean.class);
  }

  public String title(String isbn) {
    return restTemplate.getForObject("https://catalog.library.example/title/" + isbn, String.class);
  }
}
