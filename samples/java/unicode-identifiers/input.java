package samples;

class Größe {
  private final int 値 = 1;
  int $count, _size;

  Größe(int 値) {}

  int mäßig(int naïve) { return zähle$(naïve) + this.値; }
}
