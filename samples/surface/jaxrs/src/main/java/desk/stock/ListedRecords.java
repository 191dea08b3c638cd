package desk.stock;

import jakarta.ws.rs.GET;
import java.util.List;

public abstract class ListedRecords<T> extends Records<T> {
  @GET
  public List<T> list() {
    return List.of();
  }
}
