package desk.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

@Provider
public class CallerFilter implements ContainerRequestFilter {
  @Context
  private ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    if (request.getHeaderString("Authorization") == null
        && !resource.getResourceMethod().isAnnotationPresent(PermitAll.class)) {
      request.abortWith(Response.status(Response.Status.UNAUTHORIZED).build());
    }
  }
}
