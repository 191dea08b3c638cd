package desk.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;

@Timed
public class TimeFilter implements ContainerRequestFilter {
  @Override
  public void filter(ContainerRequestContext request) {
    request.setProperty("began", System.nanoTime());
  }
}
