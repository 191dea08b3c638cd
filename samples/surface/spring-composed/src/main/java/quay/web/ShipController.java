package quay.web;

import org.springframework.web.bind.annotation.*;

@RestController
@RequestMapping({"/v1", "/v2"})
public class ShipController {
  @OpenGetMapping("/tide")
  public String tide() { return ""; }

  @ForHarbourMaster
  @PostMapping(Paths.SHIPS)
  public void add() {}

  @GetMapping(Paths.SHIPS + "/{id}")
  public String show() { return ""; }

  @RequestMapping(value = "/signal", method = {RequestMethod.PUT, RequestMethod.DELETE})
  public void signal() {}
}
