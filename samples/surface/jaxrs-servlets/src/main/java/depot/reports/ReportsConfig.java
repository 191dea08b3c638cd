package depot.reports;

import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;

public final class ReportsConfig extends ResourceConfig {
  public ReportsConfig() {
    property(ServerProperties.PROVIDER_PACKAGES, getClass().getPackageName());
  }
}
