package samples.imports

import kotlin.math.max
import kotlin.math.min as smallest
import java.util.*
import com.example.Outer.Inner
import com.example.`in`.Thing; import com.example.last

val text = "import ghost.Thing"
