package bells

class Bell {
  private[bells] def cast(): Int = 1
  protected def ring(): Int = 1
  def hang(): Int = 1
  private val weight = 2
}

private object Foundry {
  def pour(): Int = 1
}
