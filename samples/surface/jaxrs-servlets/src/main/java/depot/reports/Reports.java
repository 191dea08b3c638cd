package depot.reports;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("/reports")
public class Reports {
  @GET
  public String all() {
    return "";
  }
}
