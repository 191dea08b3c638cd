package desk.stock;

import jakarta.ws.rs.GET;

public class Loans {
  @GET
  public String open() {
    return "";
  }
}
