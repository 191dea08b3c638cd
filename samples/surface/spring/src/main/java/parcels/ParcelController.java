package parcels;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.*;

@RestController
@RequestMapping("/api/parcels")
public class ParcelController extends BaseController {
  private final ParcelService service;

  public ParcelController(ParcelService service) {
    this.service = service;
  }

  @GetMapping
  public List<Parcel> list() {
    return service.all();
  }

  @GetMapping("/{id}")
  public Parcel show(@PathVariable long id) {
    return service.find(id);
  }

  @PreAuthorize("hasRole('CLERK')")
  @PostMapping(consumes = "application/json", path = {"/new", "/add"})
  public Parcel create(@RequestBody Parcel parcel) {
    return service.save(parcel);
  }

  // Open to its package alone, which Spring calls as well.
  @PreAuthorize("hasRole('CLERK')")
  @GetMapping("/lost")
  Page<Parcel> lost(@RequestParam(name = "page", defaultValue = "1") int page) {
    return service.lost(page);
  }

  @RequestMapping(value = "/{id}/deliver", method = RequestMethod.PUT)
  public void deliver(@PathVariable long id) {
    // @DeleteMapping("/never")
    service.deliver(id);
  }
}
