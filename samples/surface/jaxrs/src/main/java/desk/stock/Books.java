package desk.stock;

import desk.web.Keepers;
import desk.web.Timed;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

@Path(Books.ROOT)
public class Books extends Records<Book> {
  static final String ROOT = "/books";
  static final String LOST = "/lost";

  @PermitAll
  @POST
  @Override
  public Book add(Book record) {
    return record;
  }

  @Timed
  @GET
  @Path(LOST + "/since/{day}")
  public String lost() {
    return "";
  }

  @Keepers
  @GET
  @Path("counted")
  public String counted() {
    return "";
  }
}
