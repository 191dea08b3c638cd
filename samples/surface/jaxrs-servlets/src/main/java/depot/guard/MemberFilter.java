package depot.guard;

import jakarta.annotation.Priority;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;

@Priority(Priorities.AUTHENTICATION)
public class MemberFilter implements ContainerRequestFilter {
  @Override
  public void filter(ContainerRequestContext context) {
    if (context.getHeaderString("Member") == null) {
      throw new NotAuthorizedException("member");
    }
  }
}
