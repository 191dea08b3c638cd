package desk.web;

import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

@Keepers
@Provider
public class KeeperFilter implements ContainerRequestFilter {
  @Override
  public void filter(ContainerRequestContext request) {
    if (!request.getSecurityContext().isUserInRole("keeper")) {
      throw new ForbiddenException("keepers only");
    }
  }
}
