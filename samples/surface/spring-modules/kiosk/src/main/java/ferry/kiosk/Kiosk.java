package ferry.kiosk;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class Kiosk {
  @GetMapping("/timetable/today")
  public String today() {
    return "";
  }

  @GetMapping("/sales")
  public String sales() {
    return "";
  }
}
