package parcels;

import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

public class Security {
  @Bean
  SecurityFilterChain chain(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(it -> it
            .requestMatchers(HttpMethod.GET, "/api/parcels/**").permitAll()
            .anyRequest().authenticated())
        .build();
  }
}
