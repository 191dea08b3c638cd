package desk.rest;

import desk.generated.LettersApiDelegate;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;

@Service
public class Letters implements LettersApiDelegate {
  @Override
  public ResponseEntity<Void> sendLetter(String text) {
    return ResponseEntity.noContent().build();
  }
}
