package samples;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

public final class Main {
  private static final Logger log = LoggerFactory.getLogger(Main.class);

  public static void main(String[] args) throws Exception {
    String url = System.getenv("DATABASE_URL");
    String port = System.getenv().getOrDefault("PORT", "80");
    log.info("start {}", url);
    if (log.isDebugEnabled()) log.debug(port);
    System.getProperty("user.dir");
  }

  void main() {}
}
