package harbour;

import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

public class Security {
  @Bean
  @Order(1)
  public SecurityFilterChain outside(HttpSecurity http) throws Exception {
    http.securityMatcher("/ext/**").authorizeHttpRequests(rules -> rules.requestMatchers("/ext/tides**").hasRole("CAPTAIN"));
    return http.build();
  }

  @Bean
  @Order(2)
  public SecurityFilterChain inside(HttpSecurity http) throws Exception {
    http.authorizeHttpRequests(
        rules -> rules.requestMatchers("/rest/pi*").permitAll().anyRequest().authenticated());
    return http.build();
  }
}

class Filters {
  FilterRegistrationBean<PilotFilter> pilots() {
    FilterRegistrationBean<PilotFilter> bean = new FilterRegistrationBean<>();
    bean.setFilter(new PilotFilter());
    bean.addUrlPatterns("/rest/*");
    return bean;
  }

  FilterRegistrationBean<LogFilter> logs() {
    FilterRegistrationBean<LogFilter> bean = new FilterRegistrationBean<>();
    bean.addUrlPatterns("/*");
    return bean;
  }
}

class PilotFilter implements Filter {
  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) {
    ((HttpServletResponse) response).sendError(HttpServletResponse.SC_UNAUTHORIZED);
  }
}

class LogFilter implements Filter {
  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) {
    chain.doFilter(request, response);
  }
}
