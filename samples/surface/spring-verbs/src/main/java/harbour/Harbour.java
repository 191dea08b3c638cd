package harbour;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(value = "/rest", method = {RequestMethod.GET, RequestMethod.POST})
class Harbour {
  @RequestMapping("/ping")
  public String ping() {
    return "";
  }

  @RequestMapping(value = "/ships", method = RequestMethod.GET)
  public String ships() {
    return "";
  }

  @GetMapping("/quays")
  public String quays() {
    return "";
  }
}

@RestController
@RequestMapping({"/tides", "/ext/tides"})
class Tides {
  @RequestMapping("/all")
  public String all() {
    return "";
  }

  @GetMapping
  public String now() {
    return "";
  }
}

@RestController
@RequestMapping(path = "/cranes", method = RequestMethod.PUT)
class Cranes {
  @RequestMapping("/lift")
  public String lift() {
    return "";
  }
}
