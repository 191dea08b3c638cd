package quay.web;

import org.springframework.boot.ApplicationRunner;

public class Startup implements ApplicationRunner {
  public void run(ApplicationArguments arguments) {}
}
