package desk.rest;

import desk.generated.BookShelfApi;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api")
public class BookController implements BookShelfApi {
  @Override
  public ResponseEntity<List<String>> listBooks() {
    return ResponseEntity.ok(List.of());
  }

  @Override
  @PreAuthorize("hasRole('KEEPER')")
  public ResponseEntity<String> addBook(String title) {
    return ResponseEntity.ok(title);
  }
}
