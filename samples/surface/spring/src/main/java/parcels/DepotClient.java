package parcels;

import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;

/** Somebody else's routes, called from here. */
@FeignClient("depots")
public interface DepotClient {
  @GetMapping("/depots")
  String depots();
}
