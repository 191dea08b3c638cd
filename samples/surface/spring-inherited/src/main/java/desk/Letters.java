package desk;

import org.springframework.web.bind.annotation.RestController;

@RestController
public class Letters implements LettersApi {
  @Override
  public String open() {
    return "";
  }
}
