package depot;

import depot.reports.ReportsConfig;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;

public final class Depot {
  public static void main(String[] args) {
    var context = new ServletContextHandler();
    var config = new ResourceConfig();
    config.packages("depot.guard", "depot.stock");
    var first = new ServletHolder("first", new ServletContainer(config));
    first.setInitOrder(1);
    context.addServlet(first, "/api/*");
    var second = new ServletHolder("second", new ServletContainer(new ReportsConfig()));
    context.addServlet(second, "/api/v2/*");
  }
}
