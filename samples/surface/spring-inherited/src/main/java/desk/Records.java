package desk;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

public abstract class Records<T> {
  @GetMapping("/{id}")
  public T show(@PathVariable long id) {
    return null;
  }

  @PostMapping
  public T add(@RequestBody T record) {
    return record;
  }
}
