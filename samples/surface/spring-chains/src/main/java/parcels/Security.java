package parcels;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

public class Security {
  private static final String[] OPEN_PATHS = {"/api/login/**", "/api/parcels/*/label", "/feeds/*/logo"};
  private static final String[] DOC_PATHS = {"/docs/**"};
  private static final String KEEPER_PATHS = "/api/keepers/**";

  @Bean
  @Order(1)
  public SecurityFilterChain feeds(HttpSecurity http) throws Exception {
    http.securityMatcher("/feeds/**").authorizeHttpRequests(rules -> rules.anyRequest().authenticated());
    return http.build();
  }

  @Bean
  @Order(2)
  public SecurityFilterChain api(HttpSecurity http) throws Exception {
    List<String> everyone = new ArrayList<>(Arrays.asList(OPEN_PATHS));
    everyone.addAll(Arrays.asList(DOC_PATHS));
    http.authorizeHttpRequests(
        rules -> rules.requestMatchers(everyone.toArray(new String[0])).permitAll()
            .requestMatchers(KEEPER_PATHS).hasRole("KEEPER")
            .anyRequest().authenticated());
    return http.build();
  }
}
