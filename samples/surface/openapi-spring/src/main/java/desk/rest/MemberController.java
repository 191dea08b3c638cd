package desk.rest;

import desk.generated.MembersApi;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class MemberController implements MembersApi {
  @Override
  public ResponseEntity<String> showMember(Long id) {
    return ResponseEntity.ok("");
  }
}
