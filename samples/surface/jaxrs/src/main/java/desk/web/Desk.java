package desk.web;

import com.google.inject.servlet.ServletModule;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;

public class Desk extends ServletModule {
  void start(ServletContextHandler handler) {
    ResourceConfig config = new ResourceConfig();
    config.packages("desk.stock");
    handler.addServlet(new ServletHolder(new ServletContainer(config)), "/api/*");
  }

  @Override
  protected void configureServlets() {
    serve("/pages/*").with(PageServlet.class);
  }
}
