package ferry.desk;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class Desk {
  @PostMapping("/sign-in")
  public String signIn() {
    return "";
  }

  @GetMapping("/tickets")
  public String tickets() {
    return "";
  }

  @GetMapping("/tickets/{id}/state")
  public String state() {
    return "";
  }

  @GetMapping("/documents/{name}")
  public String document() {
    return "";
  }

  // What another program lists is not open here.
  @GetMapping("/timetable/desk")
  public String timetable() {
    return "";
  }
}
