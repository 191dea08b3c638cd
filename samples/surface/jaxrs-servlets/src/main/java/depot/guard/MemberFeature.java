package depot.guard;

import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;

@Provider
public final class MemberFeature implements DynamicFeature {
  @Override
  public void configure(ResourceInfo info, FeatureContext context) {
    if (!info.getResourceMethod().isAnnotationPresent(Open.class)) {
      context.register(MemberFilter.class);
    }
  }
}
