package desk.stock;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

@Path("shelves")
public class Shelves extends ListedRecords<Shelf> {
  @Override
  public void remove(long id) {}

  @Path("{id}/loans")
  public Loans loans(@PathParam("id") long id) {
    return new Loans();
  }
}
