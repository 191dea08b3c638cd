package ferry.locks;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

@ConfigurationProperties(prefix = "locks.open")
public class OpenPaths {
  private List<String> urls = new ArrayList<>();

  public List<String> getUrls() {
    return urls;
  }
}
