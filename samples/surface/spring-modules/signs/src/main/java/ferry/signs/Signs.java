package ferry.signs;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

// This program has no locks.
@RestController
public class Signs {
  @GetMapping("/signs")
  public String signs() {
    return "";
  }
}
