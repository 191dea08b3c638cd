package desk.stock;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

public abstract class Records<T> {
  @GET
  @Path("{id}")
  public T show(@PathParam("id") long id) {
    return null;
  }

  @POST
  public T add(T record) {
    return record;
  }

  @DELETE
  @Path("{id}")
  public void remove(@PathParam("id") long id) {}
}
