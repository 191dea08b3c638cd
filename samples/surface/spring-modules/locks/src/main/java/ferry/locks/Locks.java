package ferry.locks;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

public class Locks {
  private static final String[] DOCUMENTS = {"/documents/**", "/help"};

  @Autowired private OpenPaths openPaths;

  @Bean
  SecurityFilterChain chain(HttpSecurity http) throws Exception {
    var rules = http.authorizeRequests();
    for (String url : openPaths.getUrls()) {
      rules.antMatchers(url).permitAll();
    }
    rules.antMatchers(DOCUMENTS).permitAll();
    rules.anyRequest().authenticated();
    return http.build();
  }
}
