package desk;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/members")
public class Members extends Records<Member> {
  @Override
  @PostMapping("/join")
  public Member add(@RequestBody Member record) {
    return record;
  }
}
