package samples

abstract class Box[+T <: Ordered[T], F[_]](val items: Seq[T])(implicit F: Monad[F]) extends Iterable[T] {
  def convert[R >: T, S[X] <: Seq[X]](f: T => R)(implicit ev: S[R] =:= S[T]): Map[R, S[R]] = {
    val less = items.size < limit() && limit() > min(1, 2)
    new Box.Full[R](f).pair[R, S[R]](less)
  }

  type Row[A] = Map[A, List[A]]

  def limit(): Int

  def open: Either[String, (T, F[T])]
}
