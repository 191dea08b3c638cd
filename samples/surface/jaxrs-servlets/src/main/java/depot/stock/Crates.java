package depot.stock;

import depot.guard.Open;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

@Path("/crates")
public class Crates {
  @GET
  @Open
  public String list() {
    return "";
  }

  @POST
  @Path("{id}")
  public void add(long id) {
  }
}
