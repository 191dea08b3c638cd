package samples.imports;

import java.util.List;
import java.util.concurrent.*;
import static java.util.Map.entry;
import static java.util.stream.Collectors.*;
import java.util.Map.Entry;
import com.example.Outer.Inner;

class Imports {
  String text = "import java.util.Ghost;";
}
