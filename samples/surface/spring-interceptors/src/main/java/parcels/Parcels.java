package parcels;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class Parcels {
  @PostMapping("/login")
  public void login() {
  }

  @GetMapping("/parcels/{id}")
  public String show() {
    return "";
  }

  @Everyone
  @GetMapping("/parcels")
  public String all() {
    return "";
  }

  @GetMapping("/feeds/news")
  public String news() {
    return "";
  }
}
