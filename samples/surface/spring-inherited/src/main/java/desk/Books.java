package desk;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/books")
@PreAuthorize("hasRole('KEEPER')")
public class Books extends Records<Book> {}
