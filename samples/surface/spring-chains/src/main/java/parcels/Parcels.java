package parcels;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class Parcels {
  @PostMapping("/api/login")
  public void login() {
  }

  @GetMapping("/api/parcels/{id}/label")
  public String label() {
    return "";
  }

  @GetMapping("/api/parcels/{id}")
  public String show() {
    return "";
  }

  @GetMapping("/feeds/{name}/logo")
  public String logo() {
    return "";
  }

  @GetMapping("/docs/index")
  public String docs() {
    return "";
  }

  @GetMapping("/api/keepers/all")
  public String keepers() {
    return "";
  }
}
