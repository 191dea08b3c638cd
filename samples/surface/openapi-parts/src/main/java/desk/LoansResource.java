package desk;

import desk.api.LoansApi;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

@Provider
public class LoansResource implements LoansApi {
  @Override
  public Response listLoans() {
    return Response.ok().build();
  }

  @Override
  public Response addLoan(String loan) {
    return Response.ok().build();
  }

  @Override
  public Response dropLoan(long id) {
    return Response.noContent().build();
  }

  @Override
  public Response plain() {
    return Response.ok().build();
  }
}
