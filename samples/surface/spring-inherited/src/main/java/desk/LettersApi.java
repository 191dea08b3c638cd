package desk;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

@RequestMapping("/letters")
public interface LettersApi {
  @GetMapping("/open")
  String open();
}
