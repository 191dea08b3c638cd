package samples.imports

import scala.collection.mutable
import scala.concurrent.{Future, Promise => Result, _}
import scala.util.Try, scala.math._
import java.util.{
  Map as Table,
  List => _
}
import _root_.com.example.Outer.*

object Imports {
  def f = {
    import cats.implicits._
    import `in`.Thing
    "import ghost.Thing"
  }
}
