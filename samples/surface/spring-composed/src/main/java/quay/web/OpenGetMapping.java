package quay.web;

import org.springframework.core.annotation.AliasFor;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

@AnonymousAccess
@RequestMapping(method = RequestMethod.GET)
public @interface OpenGetMapping {
  @AliasFor(annotation = RequestMapping.class)
  String[] value() default {};
}
