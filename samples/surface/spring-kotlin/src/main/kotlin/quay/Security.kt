package quay

import org.springframework.context.annotation.Bean
import org.springframework.security.config.annotation.web.builders.HttpSecurity

class Security {
  @Bean
  fun feeds(http: HttpSecurity): SecurityFilterChain {
    http.securityMatchers {
      it.requestMatchers("/feeds/**")
    }.authorizeHttpRequests {
      it.requestMatchers("/feeds/v1/latest", "/devices/x/ping").permitAll()
      it.requestMatchers("/feeds/**").authenticated()
    }
    return http.build()
  }

  @Bean
  fun devices(http: HttpSecurity): SecurityFilterChain {
    http {
      securityMatcher("/devices/**")
      authorizeHttpRequests {
        authorize(anyRequest, hasRole("DEVICE"))
      }
    }
    return http.build()
  }
}
